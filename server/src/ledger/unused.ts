/** Which comments and which entries of the ledger leave nothing out, so that they can go. Knows rules by their codes only. */
import type { Span } from '../engine/index.ts';
import type { Directive, Silence } from './comments.ts';
import type { PlacedIgnore } from './ignored.ts';
import type { Ignore } from './ignores.ts';

/** A comment that leaves out less than it names, or the ledger's entries of one sentence that do. */
export interface UnusedIgnore extends Span {
  /** The rules it names in vain; none where it names none at all. */
  readonly inVain: readonly string[];
  /** Of these, those that there are not. */
  readonly unknown: readonly string[];
  /** What it goes on leaving out. */
  readonly kept: readonly string[];
  /** For entries of the ledger: which they are. */
  readonly entries?: readonly Ignore[];
  /** True where their sentence is in the draft no more. */
  readonly gone?: boolean | undefined;
}

export interface IgnoreUse {
  readonly text: string;
  readonly comments: readonly Directive[];
  readonly entries: readonly PlacedIgnore[];
  /** What hid a finding. */
  readonly used: Iterable<Silence>;
  /** Whether there is such a rule, and whether it was asked: one that was not might have found something. */
  readonly askedOf: (rule: string) => 'unknown' | 'asked' | 'unasked';
}

/** Comments, then entries, each in order of the text. One for a rule that is off is let be: another profile may turn it on. */
export function unusedIgnores(use: IgnoreUse): readonly UnusedIgnore[] {
  return [...unusedComments(use), ...unusedEntries(use)];
}

function unusedComments({ comments, used, askedOf }: IgnoreUse): UnusedIgnore[] {
  const uses = new Map<Directive, Set<string | null>>();
  for (const { by, rule } of used) if (by) uses.set(by, (uses.get(by) ?? new Set()).add(rule));
  return comments.flatMap((comment) => {
    const { start, end, verb, rules } = comment;
    const hidden = uses.get(comment);
    // What ends a stretch hides nothing itself.
    if (verb === 'enable' || hidden?.has(null)) return [];
    const inVain = rules.filter((rule) => hidden?.has(rule) !== true && askedOf(rule) !== 'unasked');
    if (rules.length > 0 && inVain.length === 0) return [];
    const unknown = inVain.filter((rule) => askedOf(rule) === 'unknown');
    return [{ start, end, inVain, unknown, kept: rules.filter((rule) => !inVain.includes(rule)) }];
  });
}

/** Told at the first words of their sentence; at those of the draft where it is gone. */
function unusedEntries({ text, entries, used, askedOf }: IgnoreUse): UnusedIgnore[] {
  const hiding = new Set([...used].flatMap(({ entry }) => entry ?? []));
  const found = new Map<number, UnusedIgnore>();
  for (const { ignore, places } of entries) {
    if (hiding.has(ignore) || askedOf(ignore.rule) === 'unasked') continue;
    const [place] = places;
    const at = place
      ? openingOf(text, place, OPENING)
      : openingOf(text, { start: 0, end: text.length }, WORD);
    const key = place ? at.start : GONE;
    const before = found.get(key);
    const inVain = [...new Set([...(before?.inVain ?? []), ignore.rule])];
    const unknown = inVain.filter((rule) => askedOf(rule) === 'unknown');
    const together = [...(before?.entries ?? []), ignore];
    found.set(key, { ...at, inVain, unknown, kept: [], entries: together, gone: place === undefined });
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start);
}

const GONE = -1;
/** Behind space and footnote marks, a few words. */
const OPENING = /^\s*(?:\[\^[^\]\s]{1,70}\]\s*)*(\S+(?:[^\S\r\n]+\S+){0,2})/u;
const WORD = /^\s*(\S+)/u;

function openingOf(text: string, { start, end }: Span, words: RegExp): Span {
  const [all = '', own = ''] = words.exec(text.slice(start, end)) ?? [];
  return { start: start + all.length - own.length, end: start + all.length };
}
