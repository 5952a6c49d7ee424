/** Whether pages of the web may be opened: by the setting, and asked once where it does not say so. */
import { l10n, window } from 'vscode';
import type { Memento, QuickPickItem } from 'vscode';
import { fetchesPages, setFetchesPages } from '../../options.ts';

export interface PagesAllowed {
  /** Null when the editor thinks better of citing altogether. */
  ask(): Promise<boolean | null>;
}

/** In the memory of the editor, over all workspaces. */
const ASKED = 'askedToFetchPages';

export function pagesAllowedBy(memory: Memento): PagesAllowed {
  return {
    async ask() {
      if (fetchesPages()) return true;
      if (memory.get<boolean>(ASKED) === true) return false;
      const answer = await window.showQuickPick(answers(), {
        title: l10n.t('Read title, author and date from the page?'),
        placeHolder: l10n.t('Whence would have to open the page; nothing of your draft is sent'),
        ignoreFocusOut: true,
      });
      if (answer === undefined) return null;
      await memory.update(ASKED, true);
      if (answer.opens) await setFetchesPages(true);
      return answer.opens;
    },
  };
}

function answers(): (QuickPickItem & { readonly opens: boolean })[] {
  return [
    {
      label: l10n.t('Open pages that I cite'),
      detail: l10n.t('The site sees the link and this computer’s address, as when you open it yourself.'),
      opens: true,
    },
    {
      label: l10n.t('I fill it in myself'),
      detail: l10n.t('You are not asked again. The setting whence.fetchPages changes it.'),
      opens: false,
    },
  ];
}
