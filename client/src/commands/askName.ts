/** Asks who a source is: one that the draft names, or any other name, and then what sort of source that is. */
import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { Say } from '../../../server/src/protocol.ts';
import { picked } from './picked.ts';

/** What a name is asked for: the source of an attribution, or who says words that are none yet. */
export type Naming = Extract<Say, { name: string }>['kind'];

export interface ToldName {
  readonly name: string;
  readonly form?: string;
}

/** Null when the editor thinks better of it. `names` are those of the draft, the likeliest first. */
export async function askName(kind: Naming, names: readonly string[]): Promise<ToldName | null> {
  const name = await pickName(kind, names);
  if (name === null) return null;
  // Of a name that the draft has, the draft says more than the editor has to.
  if (names.includes(name)) return { name };
  const sort = await window.showQuickPick(sorts(), { title: l10n.t('What is “{0}”?', name) });
  return sort ? { name, form: sort.form } : null;
}

function sorts(): (QuickPickItem & { readonly form: string })[] {
  return [
    { label: l10n.t('A person'), form: 'named-person' },
    { label: l10n.t('An organisation'), form: 'named-organization' },
    { label: l10n.t('A document'), form: 'document' },
    { label: l10n.t('A picture or recording'), form: 'recording' },
    { label: l10n.t('Somebody who asked not to be named'), form: 'anonymous' },
    { label: l10n.t('A person who is not named'), form: 'unnamed-person' },
    { label: l10n.t('A group that is not named'), form: 'unnamed-group' },
  ];
}

interface NameItem extends QuickPickItem {
  readonly name: string;
}

/** A list that takes what is typed as well. */
async function pickName(kind: Naming, names: readonly string[]): Promise<string | null> {
  const pick = window.createQuickPick<NameItem>();
  const known = names.map((name): NameItem => ({ label: name, name }));
  pick.title = kind === 'source-is' ? l10n.t('Who is the source?') : l10n.t('Who says this?');
  pick.placeholder = l10n.t('Choose a source of this draft, or type a name');
  pick.items = known;
  pick.onDidChangeValue((value) => {
    const typed = value.trim();
    const isNew = typed !== '' && !names.some((name) => name.toLowerCase() === typed.toLowerCase());
    pick.items = isNew ? [...known, asTyped(typed)] : known;
  });
  return (await picked(pick))?.name ?? null;
}

/** What matches in its label comes first in such a list, so that «Ada» is Ada Reed before it is another. */
function asTyped(name: string): NameItem {
  return { name, label: '$(edit)', description: l10n.t('“{0}”, as typed', name), alwaysShow: true };
}
