/**
 * The body that a person belongs to, by the words between the two names: «Ada Lind, head of research at Harrow University», «Harrow
 * Council spokesman Jan Krol». Knows one paragraph’s mentions and text.
 */
import type { Mention } from './mentions.ts';

/** The same mentions, people with their bodies. */
export function withAffiliations(text: string, mentions: readonly Mention[]): readonly Mention[] {
  return mentions.map((mention, index) => {
    if (mention.sort !== 'person') return mention;
    const after = mentions[index + 1];
    const before = mentions[index - 1];
    const body = bodyBehind(text, mention, after) ?? bodyBefore(text, mention, before);
    return body === null ? mention : { ...mention, affiliation: body };
  });
}

function bodyBehind(text: string, { end }: Mention, body: Mention | undefined): string | null {
  if (body === undefined || body.sort === 'person' || body.start - end > FARTHEST) return null;
  return BEHIND.test(text.slice(end, body.start)) ? body.name : null;
}

function bodyBefore(text: string, { start, title }: Mention, body: Mention | undefined): string | null {
  if (body === undefined || body.sort === 'person' || title === null || start - body.end > FARTHEST)
    return null;
  return BEFORE.test(text.slice(body.end, start)) ? body.name : null;
}

const FARTHEST = 80;
const BEHIND =
  /^(?:(?:, \d{1,3})?, (?:(?:an?|the|its|who is an?|who is the) )?(?:former |chief |senior )?[\p{L}’'-]+(?: [\p{Ll}’'-]+){0,6})? (?:of|at|for|with|from)(?: the)? $/u;
const BEFORE = /^(?:[’']s?)? \p{Ll}[\p{L}-]*(?: [\p{L}-]+){0,3},? $/u;
