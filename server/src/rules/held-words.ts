/**
 * What the citations of a quotation hold of its source, word for word: what an entry quotes, what a check does, and the files that either
 * points at. Knows no rule.
 */
import { isRead, pathsIn, pathsOfItem } from '../citations/cited-files.ts';
import type { CitedFile } from '../citations/cited-files.ts';
import { compareQuotation } from '../citations/comparing.ts';
import type { Altered } from '../citations/comparing.ts';
import { excerptsIn } from '../citations/excerpts.ts';
import { compareWithText } from '../citations/passages.ts';
import { foldKey } from '../citations/read.ts';
import type { Reference } from '../citations/citations.ts';
import type { CslItem } from '../citations/csl.ts';
import type { Quotation, Span } from '../engine/index.ts';
import type { CheckCitation, PlacedCheck } from '../ledger/checks/check.ts';
import { overlaps } from '../spans.ts';
import { indexOf } from './facts.ts';
import type { RuleFacts } from './rule.ts';

export interface HeldWords {
  readonly words: string;
  /** «Note [^1]», «The file “notes/berg.md”». */
  readonly holder: string;
  /** As `compareQuotation`. */
  compare(quotation: string, blank: readonly Span[]): readonly Altered[] | null;
}

/** Of a quotation; null where no citation of the draft holds anything. */
export function heldIn(facts: RuleFacts): ((quotation: Quotation) => readonly HeldWords[]) | null {
  const noted = notedIn(facts);
  const listed = listedIn(facts);
  const checked = checkedIn(facts);
  if (noted.size === 0 && listed.size === 0 && checked.length === 0) return null;
  const index = indexOf(facts);
  const heldBy = ({ style, key }: Reference): readonly HeldWords[] =>
    (style === 'footnote' ? noted : listed).get(foldKey(key)) ?? [];
  return (quotation) => [
    ...index.citing(quotation).flatMap(heldBy),
    ...checked.filter(({ span }) => overlaps(span, quotation)).flatMap(({ held }) => held),
  ];
}

function notedIn({ text, citations, files }: RuleFacts): ReadonlyMap<string, readonly HeldWords[]> {
  const byKey = new Map<string, readonly HeldWords[]>();
  for (const { key, body } of citations.entries) {
    if (body === null) continue;
    const entry = text.slice(body.start, body.end);
    const held = [
      ...excerptsIn(entry).map((words) => excerptOf(words, `Note [^${key}]`)),
      ...pathsIn(entry).flatMap((path) => fileOf(files?.get(path))),
    ];
    if (held.length > 0) byKey.set(foldKey(key), held);
  }
  return byKey;
}

/** By the keys that it cites. */
function listedIn({ citations, files }: RuleFacts): ReadonlyMap<string, readonly HeldWords[]> {
  const { references, bibliography } = citations;
  if (bibliography === null || files === undefined || files.size === 0) return new Map();
  const keys = references.flatMap(({ style, key }) => (style === 'pandoc' ? foldKey(key) : []));
  const held = [...new Set(keys)].map((key) => {
    const item = bibliography.get(key)?.item;
    return [key, item ? filesOf(item, files) : []] as const;
  });
  return new Map(held.filter(([, words]) => words.length > 0));
}

interface Proof {
  readonly span: Span;
  readonly held: readonly HeldWords[];
}

/** What a restricted check holds is told nowhere else. */
function checkedIn({ checks = [], files, citations: { bibliography } }: RuleFacts): readonly Proof[] {
  const ofCitation = ({ excerpt, file, ...kept }: CheckCitation): HeldWords[] => {
    const item = kept.item ?? bibliography?.get(foldKey(kept.key ?? ''))?.item;
    return [
      ...(excerpt ? [excerptOf(excerpt, 'The proof of its check')] : []),
      ...(file !== null && isRead(file) ? fileOf(files?.get(file)) : []),
      ...(item ? filesOf(item, files) : []),
    ];
  };
  return checks.flatMap(({ check, span }: PlacedCheck): Proof[] => {
    const held = span === null || check.restricted ? [] : check.citations.flatMap(ofCitation);
    return span === null || held.length === 0 ? [] : [{ span, held }];
  });
}

function excerptOf(words: string, holder: string): HeldWords {
  return { words, holder, compare: (quotation, blank) => compareQuotation(quotation, words, blank) };
}

function filesOf(item: CslItem, files: RuleFacts['files']): HeldWords[] {
  return pathsOfItem(item).flatMap((path) => fileOf(files?.get(path)));
}

function fileOf(file: CitedFile | undefined): HeldWords[] {
  if (file === undefined) return [];
  const compare: HeldWords['compare'] = (quotation, blank) => compareWithText(quotation, file, blank);
  return [{ words: file.text, holder: `The file “${file.path}”`, compare }];
}
