/** The list of what could be cited: what the server offers, in its order, and ways to cite something new. */
import { l10n, QuickPickItemKind, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { CitationChoice, CitationChoices } from '../../../../server/src/protocol.ts';
import { forms } from './forms.ts';
import type { Form } from './forms.ts';
import { picked } from '../picked.ts';

export type Chosen =
  | { readonly kind: 'choice'; readonly id: string }
  | { readonly kind: 'later' }
  /** `url` where a link was typed instead. */
  | { readonly kind: 'new'; readonly form: Form; readonly url?: string };

interface Item extends QuickPickItem {
  readonly chosen?: Chosen;
}

/** Null when the editor thinks better of it. */
export async function chooseCitation({ cited, choices }: CitationChoices): Promise<Chosen | null> {
  const pick = window.createQuickPick<Item>();
  const all = itemsOf(choices);
  pick.title = l10n.t('Add a citation for “{0}”', shortened(cited?.words ?? ''));
  pick.placeholder = l10n.t('Choose what says so, or paste a link');
  pick.matchOnDescription = true;
  pick.items = all;
  pick.onDidChangeValue((value) => {
    const link = /^\s*(https?:\/\/\S+)\s*$/iu.exec(value)?.[1];
    pick.items = link === undefined ? all : [...fromLink(link), ...all];
  });
  return (await picked(pick))?.chosen ?? null;
}

function itemsOf(choices: readonly CitationChoice[]): readonly Item[] {
  const groups = new Map<string, Item[]>();
  for (const choice of choices) {
    const group = groupOf(choice);
    groups.set(group, [...(groups.get(group) ?? []), itemOf(choice)]);
  }
  const [near, far] = [NEAR(), FAR()].map((names) => names.flatMap((name) => under(name, groups.get(name))));
  return [...(near ?? []), ...under(l10n.t('Something new'), newItems()), ...(far ?? [])];
}

const NEAR = (): readonly string[] => [
  l10n.t('Fits these words'),
  l10n.t('In this draft'),
  l10n.t('Cited lately'),
];
const FAR = (): readonly string[] => [
  l10n.t('In other drafts'),
  l10n.t('In the bibliographies'),
  l10n.t('Your newsroom’s sources'),
];

function groupOf({ kind, isFitting, isRecent }: CitationChoice): string {
  const [fits = '', own = '', lately = ''] = NEAR();
  if (isFitting) return fits;
  if (kind === 'draft') return own;
  if (isRecent) return lately;
  return FAR()[['elsewhere', 'bibliography', 'source'].indexOf(kind)] ?? '';
}

function under(label: string, items: readonly Item[] = []): readonly Item[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

function itemOf({ id, label, description }: CitationChoice): Item {
  return { label, description, chosen: { kind: 'choice', id } };
}

function newItems(): readonly Item[] {
  return [
    ...forms().map((form): Item => ({
      label: form.label,
      description: form.detail,
      chosen: { kind: 'new', form },
    })),
    {
      label: `$(edit) ${l10n.t('Fill in later')}`,
      description: l10n.t('Begins an entry that stays marked until it is complete'),
      chosen: { kind: 'later' },
    },
  ];
}

function fromLink(url: string): readonly Item[] {
  return forms()
    .filter(({ sort }) => sort === 'page')
    .map((form) => ({
      label: '$(link)',
      description: l10n.t('Cite the page at {0}', url),
      alwaysShow: true,
      chosen: { kind: 'new', form, url },
    }));
}

const MOST_LETTERS = 60;

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS - 1).trimEnd()}…` : line;
}
