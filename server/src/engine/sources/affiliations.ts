/**
 * The body that a person belongs to, by the words between the two names: «Ada Lind, head of research at Harrow University», «Harrow
 * Council spokesman Jan Krol». Knows one paragraph’s mentions and text.
 */
import { isCommonWord } from '../lexicon/lookup.ts';
import { isGivenName } from './gender.ts';
import type { Mention } from './mentions.ts';

/** The same mentions, people with their bodies; a name that somebody speaks for or leads is a body’s. */
export function withAffiliations(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const told = mentions.map((mention, index) => {
    const before = mentions[index - 1];
    return before !== undefined && isSpokenFor(text, mention, before.end) ? asBody(mention) : mention;
  });
  return told.map((mention, index) => {
    if (mention.sort !== 'person') return mention;
    const body = bodyBehind(text, mention, told[index + 1]) ?? bodyBefore(text, mention, told[index - 1]);
    return body === null ? mention : { ...mention, affiliation: body };
  });
}

/** «a spokesman for Exxon Mobil», «chief executive of Harrow Tarn». */
function isSpokenFor(text: string, { start, sort, title, name }: Mention, from: number): boolean {
  if (sort !== 'person' || title !== null || isGivenName(name.split(' ', 1)[0] ?? '')) return false;
  return SPOKEN_FOR.test(text.slice(Math.max(from, start - 60), start));
}

const SPOKEN_FOR =
  /(?:spokes\p{L}+ (?:for|of|at|from)|chief executive (?:of|at)|(?:chair|chairman|chairwoman|founder|co-founder|CEO) of|shares (?:of|in)) $/u;

function asBody(mention: Mention): Mention {
  return { ...mention, sort: 'body', title: null, honour: false, gender: null };
}

function bodyBehind(text: string, { end, title }: Mention, body: Mention | undefined): string | null {
  if (!isBody(body) || body.start - end > FARTHEST) return null;
  const between = text.slice(end, body.start);
  if (body.sort === 'body' && OF.test(between)) return body.name;
  const office = title?.replace(/ (?:of|for) .*$/u, '') ?? '';
  return office !== '' && BEHIND.test(between) && between.includes(office) ? body.name : null;
}

/** «Harrow Council’s leader, Jan Krol»: nothing but the office stands between. */
function bodyBefore(text: string, { start, title }: Mention, body: Mention | undefined): string | null {
  if (body === undefined || body.sort === 'person' || title === null || start - body.end > FARTHEST)
    return null;
  const between = text
    .slice(body.end, start)
    .replace(/^[’']s?/u, '')
    .replace(/,? $/u, '')
    .trim();
  return between !== '' && title.endsWith(between.replace(/^(?:former|late|then) /u, '')) ? body.name : null;
}

/** Not «Democratic», though it has a capital. */
const isBody = (mention: Mention | undefined): mention is Mention =>
  mention !== undefined &&
  mention.sort !== 'person' &&
  !(mention.sort === 'bare' && isCommonWord(mention.name.toLowerCase()));

const FARTHEST = 80;
/** «Wendy Soames of the Wildlife Trust». */
const OF = /^ (?:of|at|from|with)(?: the)? $/u;
const BEHIND =
  /^(?:, \d{1,3})?, (?:(?:an?|the|its|who is an?|who is the) )?(?:former |chief |senior )?[\p{L}’'-]+(?: [\p{Ll}’'-]+){0,6} (?:of|at|for|with|from)(?: the)? $/u;
