/**
 * What a vague source leaves out, as blanks: «some senior officials» becomes «[number to come] senior officials at
 * [organisation to come]». Works on the words alone; knows no rule and no draft.
 */
import { blank } from './blanks.ts';
import { capitalised } from './wording.ts';

/** Null for words that no blank makes better: of rumours there is nobody to name. */
export function askedWhoExactly(words: string): string | null {
  const source = words.replace(/\s+/g, ' ').trim();
  const asked = asking(source);
  if (asked === null || !/^\p{Lu}/u.test(source)) return asked;
  return capitalised(asked);
}

function asking(source: string): string | null {
  if (MEDIA.test(source)) return blank('outlets');
  if (BARE.test(source)) return blank('names');
  const [, said = '', head = ''] = SOURCE.exec(source) ?? [];
  const noun = head.toLowerCase();
  if (noun === '' || /^rumou?rs$/.test(noun)) return null;
  const known = withoutVagueness(said);
  const group = `${known === '' ? '' : `${known} `}${head === noun ? head : noun}`;
  if (noun === 'reports') return `${group.replace(/\b(?:media|news|press) /gi, '')} by ${blank('outlet')}`;
  const count = blank('number');
  if (noun === 'studies') return `${count} ${group} by ${blank('organisation')}`;
  const rank = noun === 'officials' && !RANK.test(known) ? ` ${blank('rank')}` : '';
  return `${count}${rank} ${group} ${FROM_WITHOUT.has(noun) ? 'from' : 'at'} ${blank('organisation')}`;
}

const MEDIA = /^(?:(?:the|some|local|several|many) )?(?:media|press)$/i;
const BARE = /^(?:some|many|several|various|others|(?:some|many) others)$/i;
const SOURCE = /^(.*?)(\p{L}+)$/u;
const RANK = /\b(?:senior|top|leading|high-ranking|junior)\b/i;
/** They speak for a body from outside of it, or for none. */
const FROM_WITHOUT = new Set(
  'observers commentators critics pundits supporters opponents detractors activists diplomats'.split(' '),
);

/** What is left tells something: «local», «senior», «industry». */
function withoutVagueness(said: string): string {
  const left = said
    .replace(COUNT, '')
    .replace(EMPTY, '')
    .replace(/^and\s|(?:,| and)\s*$/g, '')
    .trim();
  return left
    .replace(/^\p{Lu}(?=\p{Ll}+\b)/u, (first) => first.toLowerCase())
    .replace(/^western\b/, 'Western');
}

const COUNT =
  /^(?:some|many|several|various|most|a few|others?|certain|numerous|countless|a (?:large |growing |small )?(?:number|range|group|handful|majority|chorus) of)\s/i;
const EMPTY =
  /\b(?:some|many|several|various|most|others?|certain|numerous|countless|unnamed|unspecified|unconfirmed|well-placed|informed),?\s/gi;
