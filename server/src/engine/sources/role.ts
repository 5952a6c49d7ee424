/**
 * What a source does, from the words around its head: «officials at the ICC» speak for a court. Knows one source’s words.
 */
import { beginsKnownBody, knownBody, nounSense, nounWith } from '../lexicon/lookup.ts';
import type { Outlet } from '../lexicon/outlets.ts';
import { BODY_ENDINGS } from '../lexicon/roles.ts';
import type { SourceRole } from '../model.ts';
import { outletNamed } from './outlets.ts';
import { parseSource, type SourcePhrase } from './phrase.ts';
import { remembering } from '../text/remembering.ts';

/**
 * An official or a spokesman has the role of the body behind: «officials at the court»; a government’s is an official, and who shadows
 * one holds no office.
 */
export function personRole(own: SourceRole | null, phrase: SourcePhrase): SourceRole | null {
  if (own !== 'company' && phrase.words.some((word) => OPPOSED.test(word))) return 'politician';
  if (own !== null && own !== 'official' && own !== 'company') return own;
  const around = roleAround(phrase);
  if (around === null) return own === 'official' && servesPlainBody(phrase) ? null : own;
  return around === 'government' ? 'official' : around;
}

/** What somebody does by the office beside the name: «Deputy Superintendent of Police», «coroner»; null where it tells nothing. */
export const roleOfOffice = remembering(10_000, (title): SourceRole | null => {
  const phrase = parseSource(title);
  const sense = nounSense(phrase.head);
  return sense !== null && sense.sort !== 'person' ? null : personRole(sense?.role ?? null, phrase);
});

const OPPOSED = /^(?:shadow|opposition)$/iu;

/** «the trust’s secretary», «the head of the school»: in office, but no official. */
const servesPlainBody = ({ owner, complement }: SourcePhrase): boolean =>
  [owner, complement].some(isPlainBody);

/** Whether the last word is a body that may do anything: a trust, a club, a school. */
export function isPlainBody(words: string): boolean {
  const sense = nounSense(words.slice(words.lastIndexOf(' ') + 1).toLowerCase());
  return sense?.sort === 'body' && sense.role === null;
}

/** The role of an outlet, known or of a class («Russian state media», «news agencies»); null for any other source. */
export function outletRole(
  phrase: SourcePhrase,
  outlet: Outlet | null,
  stateRun: boolean,
): SourceRole | null {
  if (outlet !== null) return outlet.kind;
  const words = phrase.words.join(' ').toLowerCase();
  if (/\b(?:news|press|wire|state|telegraph)\s(?:agency|agencies|service|services)$/u.test(words))
    return 'news-agency';
  if (/\bagencies$/u.test(words) && /^(?:the\s)?\p{Lu}/u.test(phrase.core) && phrase.words.length === 2)
    return 'news-agency';
  if (
    stateRun ||
    /\bnews (?:reports|outlets?|media|sites?|websites?|channels?|organi[sz]ations?)$/u.test(words)
  )
    return 'news-outlet';
  return null;
}

/** The role that the words around give: «officials at the ICC», «a police spokesman», «the Kremlin’s statement». */
export function roleAround(phrase: SourcePhrase): SourceRole | null {
  for (const part of [
    phrase.apposition,
    phrase.words.slice(0, -1).join(' '),
    phrase.owner,
    phrase.complement,
  ]) {
    const role = part === '' ? null : roleNamed(part, part === phrase.apposition);
    if (role !== null) return role;
  }
  return null;
}

/** The role of the first body named; of the first person, too, where `people` count («Ada Lind, a lawyer»). */
function roleNamed(text: string, people: boolean): SourceRole | null {
  const words = (text.match(/[\p{L}\p{N}][\p{L}\p{N}.’'&-]*/gu) ?? []).map((word) =>
    word.replace(/[’']s$/u, ''),
  );
  for (let at = 0; at < words.length; at++) {
    const role = bodyRoleAt(words, at);
    if (role !== undefined) return role;
  }
  for (const [at, word] of words.entries()) {
    const role = nounRole(nounWith(words[at - 1], word), words[at + 1], people) ?? endingRole(word);
    if (role !== null) return role;
  }
  return outletNamed(text)?.outlet.kind ?? null;
}

/** The role of the body whose name begins at a word, the longest name first. */
export function bodyRoleAt(words: readonly string[], at: number): SourceRole | undefined {
  if (!beginsKnownBody(words[at] ?? '')) return undefined;
  for (let end = Math.min(at + 7, words.length); end > at; end--) {
    const role = knownBody(words.slice(at, end).join(' '));
    if (role !== undefined) return role;
  }
  return undefined;
}

function nounRole(word: string, next: string | undefined, people: boolean): SourceRole | null {
  if (isAdjective(word, next)) return null;
  const sense = nounSense(word);
  return sense === null || (sense.sort === 'person' && !people) ? null : sense.role;
}

/** «a general practitioner», «the attorney general»: the first word of two is not the office. */
const isAdjective = (word: string, next: string | undefined): boolean =>
  next !== undefined &&
  (word === 'general' ? /^\p{Ll}{5}/u.test(next) : nounWith(word, next) !== next.toLowerCase());

const endingRole = (word: string): SourceRole | null =>
  /^\p{Lu}/u.test(word) ? (BODY_ENDINGS[word.toLowerCase()] ?? null) : null;
