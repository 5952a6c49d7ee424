/** The names in a line such as «By Ada Orr and Jan Lind», as CSL has them. Knows words only. */
import type { CslName } from './csl.ts';

/** In order; of a line in which no names can be told apart, the line as one. */
export function namesInByline(line: string): readonly CslName[] {
  const names = line.replace(/\s+/g, ' ').trim().replace(/^(?:(?:words|story|written|reported|posted) )?by:? /i, '').trim(); // prettier-ignore
  if (names === '') return [];
  const parts = names.split(/\s*[,;|&]\s*|\s+and\s+/i).filter((part) => part !== '');
  // «Sky News, London» and «Ministry of Food and Farming» are no lists of people.
  return parts.length > 1 && parts.every(isPersonsName) ? parts.map(personNamed) : [personNamed(names)];
}

/** A body, and whatever is no name of two to four words, keeps its name in one piece. */
export function personNamed(name: string): CslName {
  if (!isPersonsName(name)) return { literal: name };
  const words = name.split(' ');
  // «Ursula von der Leyen»: what leads a family name belongs to it.
  const small = words.findIndex((word, index) => index > 0 && PARTICLE.test(word));
  const from = small > 0 && small < words.length - 1 ? small : words.length - 1;
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') };
}

const PARTICLE = /^(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter|ten|zu|af|av)$/;

const BODY_WORD =
  /^(?:news|newsroom|press|agency|staff|desk|team|editors?|editorial|reporters?|correspondent|service|wire|times|post|guardian|tribune|herald|daily|weekly|office|ministry|department|government|council|university|institute|authority|police|court|commission|committee|board|bank|union|association|society|party|army|navy|centre|center|company|group|reuters|afp|the|of|for|bbc|tv|radio|online|media|com|org)$/i;

function isPersonsName(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5) return false;
  if (words.some((word) => BODY_WORD.test(word.replace(/[.’'].*$/, '')))) return false;
  return words.every(
    (word, index) => /^\p{Lu}[\p{L}.’'-]*$/u.test(word) || (index > 0 && PARTICLE.test(word)),
  );
}
