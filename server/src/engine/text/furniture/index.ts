/**
 * Says whether a line is page furniture by its own words. A line is furniture only as a whole, so that a sentence that
 * speaks of sharing or subscribing is none. Knows nothing of where the line stands.
 */
import { ADVERTISEMENTS } from './advertisements.ts';
import { COMMENTS } from './comments.ts';
import { isCode } from './code.ts';
import { byFirstWord, firstWordOf } from './forms.ts';
import type { Furniture } from './forms.ts';
import { MACHINERY } from './machinery.ts';
import { OTHER_ARTICLES } from './other-articles.ts';
import { SHARING } from './sharing.ts';
import { SUBSCRIPTIONS } from './subscriptions.ts';

export type { Furniture } from './forms.ts';

/** What the line is, or null when its words may be the article's. */
export function furnitureOf(line: string): Furniture | null {
  if (isCode(line)) return 'line';
  const bare = line
    .replace(BEFORE, '')
    .replace(AFTER, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('’', "'")
    .toLowerCase();
  if (bare === '') return null;
  for (const { kind, pattern } of PATTERNS.get(firstWordOf(bare)) ?? []) if (pattern.test(bare)) return kind;
  return ANYWHERE.some((pattern) => pattern.test(bare)) ? 'line' : null;
}

/** Marks around a label, and the placeholder that one page builder leaves in advertisements. */
const BEFORE = /^[\s\-–—*•‣▪●|>»›=~_#→►▶▼✕×[(]+/u;
const AFTER = /(?:[\s\-–—*•|>»›=~_→►▶▼✕×\])]|spot_img)+$/u;

const PATTERNS = byFirstWord([ADVERTISEMENTS, SHARING, COMMENTS, OTHER_ARTICLES, SUBSCRIPTIONS, MACHINERY]);

const NAVIGATION =
  'news|sports?|business|opinions?|culture|life ?style|travel|world|politics|tech|technology|science|health|entertainment|videos?|home|weather|economy|economics|arts?|money|style|food|shop|jobs|games|podcasts?|newsletters?|e-?paper|photos?|live|more|menu|search|us|u\\.s\\.|uk|europe|asia|africa|middle east|americas|education|environment|climate|royals?|celebs?|football|cricket|motoring|property|puzzles|crosswords?|horoscopes?|obituaries|classifieds|magazine|local|national|international|features|columnists|comment|letters|books|music|film|tv|fashion|real estate|markets|companies|contact|about( us)?|log ?in|sign in|subscribe|e-?mail|facebook|twitter|instagram|youtube';

/** What may begin with any word. */
const ANYWHERE: readonly RegExp[] = [
  /^©.{0,140}$/u,
  /^.{0,60}\bwill not be published\. required fields.{0,20}$/u,
  /^.{2,90}\(opens in (?:a )?new (?:window|tab)\)?$/u,
  /^[\p{L}\p{N}&' ]{2,24}(?: ?[>»›→] ?[\p{L}\p{N}&' ]{2,40}){2,6}$/u,
  new RegExp(String.raw`^(?:${NAVIGATION})(?:[\s,|/•·&]+(?:and )?(?:${NAVIGATION})){3,}$`, 'u'),
];
