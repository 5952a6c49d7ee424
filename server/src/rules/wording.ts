/** Turns of phrase that the messages of rules share. Knows words, no rule. */
import type { Attribution, Span } from '../engine/index.ts';
import { wordsAt } from './facts.ts';
import type { RuleFacts } from './rule.ts';

const LONGEST = 60;

/** Words of the draft in one line, cut at a word when long: for quoting in a message. */
export function quoted(facts: RuleFacts, { start, end }: Span): string {
  // Long enough to be cut at a word, however much space it holds; page furniture can be pages long.
  return `“${short(facts.text.slice(start, Math.min(end, start + 4 * LONGEST)))}”`;
}

/** The name of a source as a message puts it; the words of the draft where it has none, or one that is no name of its own: «interior ministry». */
export function sourceName(facts: RuleFacts, { name, source }: Attribution): string {
  const [span] = source;
  if (name !== null && (span === undefined || /^[\p{Lu}\p{N}]/u.test(name))) return name;
  return span ? short(wordsAt(facts, span)) : 'nobody';
}

/** The way a claim took, its origin first: «the Kremlin, via Russian news agencies». */
export function fromWhom(chain: readonly string[]): string {
  const names = chain.map((name) => short(lowered(name)));
  const [origin, via] = [names.at(-1) ?? 'nobody', names.slice(0, -1)];
  return via.length === 0 ? origin : `${origin}, via ${via.join(' and ')}`;
}

/** Somebody the draft has named before. */
export function isPronoun(words: string): boolean {
  return /^(?:he|she|it|they|we|i|you|this|that|these|those|who|which|one|both)$/i.test(words.trim());
}

/** The first letter, be it in a bracket. */
export function capitalised(words: string): string {
  return words.replace(/\p{L}/u, (first) => first.toUpperCase());
}

/** «The council» opens a sentence; within one it is «the council», as «two sources» and «police» are. A name keeps its capital. */
export function lowered(words: string): string {
  const isName = !OPENERS.some((opener) => opener.test(words)) || NEWSPAPER.test(words);
  return isName ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

const OPENERS = [
  // Words that stand before others; «All-Russia Television» is a name, «two-thirds» is none.
  /^(?:A|According|All|An|Both|Few|Her|His|It|Its|Many|Most|One|Other|Others|Our|Several|Some|That|The|Their|These|This|Those|Three|Two|You)(?=[\s,;:]|-\p{Ll}|$)/u,
  // People who need nothing before them; «Police Scotland» is a name.
  /^(?:Authorities|Doctors|Investigators|Officials|Police|Prosecutors|Researchers|Residents|State media|Witnesses)(?=[\s,;:]|$)(?! \p{Lu})/u,
];
const NEWSPAPER = /^The (?:\p{Lu}\p{Ll}+ ){1,3}(?:Times|Post|Journal|Guardian|Herald|News)\b/u;

export function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))}…`;
}
