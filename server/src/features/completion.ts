/**
 * Keys to cite, offered while one is typed: the entries of the bibliographies behind `[@`, the draft's own behind `[^`. They are found by
 * author, title, outlet and year as well. The list is bounded, and asked for again with every letter.
 */
import { CompletionItemKind } from 'vscode-languageserver';
import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { searchable } from '../citations/bibliography/file.ts';
import type { BibliographyEntry, Entry, Reference } from '../citations/citations.ts';
import { formatItem } from '../citations/formatted.ts';
import { rankedEntries } from '../citations/ranking.ts';
import { foldKey } from '../citations/read.ts';
import { shortLabel } from '../citations/short-label.ts';
import { isCitable, typedKeyAt, writtenKey } from '../citations/typed-key.ts';
import type { TypedKey } from '../citations/typed-key.ts';
import type { Span } from '../engine/index.ts';
import { createPositions } from '../documents/positions.ts';
import { shortened } from '../wording/describe.ts';
import { dayOf } from './draft-day.ts';
import type { CheckedDraft } from './drafts.ts';
import { guarded } from './feature.ts';
import type { Context, Feature } from './feature.ts';

export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ['@', '^'] } }),
  register(context) {
    context.connection.onCompletion(
      guarded(context, { name: 'Completion', empty: null }, (params: CompletionParams) =>
        completionsAt(params, context),
      ),
    );
  },
};

/** Editors ask at every word; only where a key is being typed is the draft looked at. */
async function completionsAt(
  { textDocument: { uri }, position }: CompletionParams,
  context: Context,
): Promise<CompletionList | null> {
  const text = context.openText(uri);
  const typed = text === null ? null : typedKeyAt(text, createPositions(text).offsetAt(position));
  const draft = typed && (await context.drafts.checked(uri));
  if (!draft || draft.snapshot.text !== text) return null;
  const { format, analysis } = draft.snapshot;
  if (!isCitable(typed, { text, format, regions: analysis.regions })) return null;
  return typed.style === 'footnote' ? footnotes(typed, draft) : bibliography(typed, draft, context);
}

/** What is not on the list is found as more is typed. */
const MOST = 60;

function bibliography(typed: TypedKey, draft: CheckedDraft, { client }: Context): CompletionList {
  const { citations, positions, text } = draft.snapshot;
  const here = ({ keySpan }: Reference): boolean =>
    keySpan.start <= typed.span.end && typed.span.start <= keySpan.end;
  const cited = citations.references.filter((one) => one.style === 'pandoc' && !here(one));
  const entries = rankedEntries(citations.bibliography?.values() ?? [], {
    words: typed.typed,
    used: new Set(cited.map(({ key }) => foldKey(key))),
    day: dayOf(draft),
    most: MOST,
  });
  const range = positions.placeOf(typed.span);
  const brace = text.charAt(typed.span.start) === '{' ? '{' : '';
  const items = entries.flatMap((entry): CompletionItem[] => {
    const newText = writtenKey(entry.key);
    if (newText === null) return [];
    return [
      {
        ...aboutEntry(entry, client.labelDetails),
        filterText: brace + lookedForBy(entry),
        textEdit: { range, newText },
      },
    ];
  });
  return { isIncomplete: true, items: inOrder(items) };
}

function aboutEntry({ key, item, date }: BibliographyEntry, takesDetails: boolean): CompletionItem {
  const description = shortLabel(item, date) ?? '';
  return {
    label: key,
    kind: CompletionItemKind.Reference,
    ...(takesDetails ? { labelDetails: { description } } : { detail: description }),
    documentation: formatItem(item),
  };
}

/** The words as they are written and without accents, as either may be typed. */
function lookedForBy({ key, item }: BibliographyEntry): string {
  const words = `${key} ${formatItem(item)}`;
  const bare = searchable(words);
  return bare === words.toLowerCase() ? words : `${words} ${bare}`;
}

/** Entries that no mark leads to come first: one was just written. */
function footnotes(
  typed: TypedKey,
  { snapshot: { citations, positions, text } }: CheckedDraft,
): CompletionList {
  const { references, entries } = citations;
  const marks = references.filter(
    ({ style, keySpan }) => style === 'footnote' && keySpan.start !== typed.span.start,
  );
  const marked = keysOf(marks);
  const isMarked = ({ key }: Entry): boolean => marked.has(foldKey(key));
  const { span, behind } = placeFor(typed, text);
  const item = (key: string, words: string): CompletionItem => ({
    label: key,
    kind: CompletionItemKind.Reference,
    ...(words === '' ? {} : { detail: shortened(words, DETAIL), documentation: words }),
    filterText: `${key} ${words}`,
    textEdit: { range: positions.placeOf(span), newText: `${key}${behind}` },
  });
  const bodyOf = ({ body }: Entry): string =>
    body ? text.slice(body.start, body.end).replace(/\s+/g, ' ') : '';
  const answered = keysOf(entries);
  const items = typed.opensLine
    ? Array.from(unanswered(marks, answered), (key) => item(key, ''))
    : entries
        .toSorted((a, b) => Number(isMarked(a)) - Number(isMarked(b)))
        .map((entry) => item(entry.key, bodyOf(entry)));
  return { isIncomplete: false, items: inOrder(items) };
}

const keysOf = (items: readonly { readonly key: string }[]): ReadonlySet<string> =>
  new Set(items.map(({ key }) => foldKey(key)));

/** Where a line begins an entry is typed, for one of these. */
function unanswered(marks: readonly Reference[], answered: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(marks.map(({ key }) => key).filter((key) => !answered.has(foldKey(key))));
}

/** What a footnote's key takes the place of, and what is to stand behind it. */
function placeFor({ span, opensLine, isClosed }: TypedKey, text: string): { span: Span; behind: string } {
  if (!opensLine) return { span, behind: isClosed ? '' : ']' };
  if (isClosed && text.charAt(span.end + 1) === ':') return { span, behind: '' };
  return { span: isClosed ? { ...span, end: span.end + 1 } : span, behind: ']: ' };
}

const DETAIL = 80;

/** Editors that sort by themselves go by this. */
function inOrder(items: readonly CompletionItem[]): CompletionItem[] {
  return items.map((item, index) => ({ ...item, sortText: String(index).padStart(5, '0') }));
}
