/** Asks what is to be known of something that is cited. Of a new page it offers to read that from the page. */
import { l10n, ProgressLocation, window } from 'vscode';
import type { TextDocument } from 'vscode';
import type { PageFacts } from '../../../../server/src/protocol.ts';
import type { Connection } from '../../connection.ts';
import { complaintOf } from './forms.ts';
import type { Field, Form } from './forms.ts';
import type { PagesAllowed } from './pagesAllowed.ts';
import { askStep } from './steps.ts';

export interface Telling {
  readonly document: TextDocument;
  readonly connection: Connection;
  readonly pagesAllowed: PagesAllowed;
}

/** What was told; a page may say of itself what kind it is. */
export type Told = Partial<Record<Field, string>> & Partial<Pick<PageFacts, 'type'>>;

/** `known` is what was given already. `back` for the list; null when the editor thinks better of it. */
export async function tell(
  { asks, title, readsPage }: Pick<Form, 'asks' | 'title'> & { readonly readsPage: boolean },
  known: Told,
  telling: Telling,
): Promise<Told | 'back' | null> {
  const told: { -readonly [Part in keyof Told]: Told[Part] } = { ...known };
  let read: string | null = null;
  for (let index = 0; index < asks.length;) {
    const ask = asks[index];
    if (ask === undefined) break;
    const step = { ...ask, value: told[ask.field] ?? '', number: index + 1, of: asks.length };
    const answer = await askStep(title, { ...step, complaint: (given) => complaintOf(ask, given) });
    if (answer === null) return null;
    if (answer === 'back' && index === 0) return 'back';
    if (answer === 'back') {
      index -= 1;
      continue;
    }
    told[ask.field] = answer.words;
    // Going back and on again changes nothing that was filled in meanwhile.
    if (readsPage && ask.field === 'url' && answer.words !== read) {
      const facts = await factsOf(answer.words, telling);
      if (facts === null) return null;
      Object.assign(told, facts);
      read = told.url ?? answer.words;
    }
    index += 1;
  }
  return told;
}

/** Empty where the page is not to be opened or says nothing; null when the editor thinks better of it. */
async function factsOf(url: string, telling: Telling): Promise<Partial<PageFacts> | null> {
  const { connection, document, pagesAllowed } = telling;
  const allowed = await pagesAllowed.ask();
  if (allowed !== true) return allowed === false ? {} : null;
  const progress = { location: ProgressLocation.Notification, title: l10n.t('Reading the page…') };
  const read = await window.withProgress(progress, () => connection.pageFacts(document, url));
  if (read?.kind === 'facts') return read.facts;
  const why = read?.message ?? l10n.t('The page could not be read.');
  void window.showWarningMessage(l10n.t('{0} Fill in what it says.', why));
  return {};
}
