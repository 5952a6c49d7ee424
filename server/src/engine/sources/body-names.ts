/**
 * Tells a body’s name from a person’s where both are a run of capitalised words: «the Geological Survey», «Tarn Cold Chain, Inc.», and
 * an office with nobody’s name. Knows tokens and the lexicon.
 */
import { isCommonWord, isNationality, nounSense } from '../lexicon/lookup.ts';
import { CALLINGS } from '../lexicon/callings.ts';
import { TITLES } from '../lexicon/titles.ts';
import type { Token } from '../text/structure.ts';
import { isGivenName } from './gender.ts';
import { isParticle } from './person.ts';

/** «the Geological Survey», «Health Service Executive»: an article before it, or words of prose, and no given name. */
export function isBodysName(tokens: readonly Token[], start: number, run: readonly Token[]): boolean {
  const words = run.map(({ text }) => text).filter((word) => !isParticle(word));
  const after = tokens[start + run.length + 1];
  if (tokens[start + run.length]?.text === ',' && after?.lower === 'which') return true;
  if (words.length < 2 || words.some(isGivenName) || words.slice(0, -1).some(isTitle)) return false;
  if (tokens[start - 1]?.lower === 'the') return true;
  const common = words.filter((word) => isCommonWord(word.toLowerCase()) || isNationality(word));
  return common.length > 1 && isCommonWord(words.at(-1)?.toLowerCase() ?? '');
}

const isTitle = (word: string): boolean => {
  const lower = word.toLowerCase();
  return nounSense(lower)?.sort === 'person' || (lower in TITLES && !isCommonWord(lower));
};

/** «Police Public Relations Officer»: what somebody is, and no name with it. */
export function isOfficeAlone(run: readonly Token[]): boolean {
  const last = nounSense(run.at(-1)?.lower ?? '');
  if (run.length < 2) return false;
  if (isNationality((run.at(-1)?.text ?? '').replace(/s$/u, ''))) return !isGivenName(run[0]?.text ?? '');
  if (last?.sort !== 'person' && !CALLINGS.has(run.at(-1)?.lower ?? '')) return false;
  if (last?.plural === true) return !isGivenName(run[0]?.text ?? '');
  return run.slice(0, -1).every(({ text, lower }) => isCommonWord(lower) || isNationality(text) || isParticle(lower) || /^\p{Lu}{2,}$/u.test(text)); // prettier-ignore
}

/** «Brightwell Cold Chain, Inc.» */
export const isCompany = (tokens: readonly Token[], end: number): boolean =>
  COMPANY.test(tokens[end]?.text ?? '') ||
  (tokens[end]?.text === ',' && COMPANY.test(tokens[end + 1]?.text ?? ''));
export const COMPANY =
  /^(?:Inc|Ltd|Limited|LLC|LLP|PLC|plc|Corp|Co|GmbH|AG|SA|NV|BV|AB|ASA|Oyj|Pty|Pvt)\.?$/u;
