/**
 * Takes a source apart: «Karsova’s Deputy Energy Minister Irena Kolar, who …» → owner, head, name, what follows.
 * Looks only at the words of the source; knows no draft, no outlet and no role.
 */
import { nounSense, nounWith } from '../lexicon/lookup.ts';

export interface SourcePhrase {
  /** The source without its relative clause and what stands after its first comma. */
  readonly core: string;
  /** Words of the core up to its first preposition or participle, «the» and possessor included. */
  readonly words: readonly string[];
  /** Last of `words`, lower case, as written: «officials»; «attorney-general» for two. Empty when there is none. */
  readonly head: string;
  /** What follows the head: «at the ICC», «published on VK»; empty when nothing does. */
  readonly complement: string;
  /** What stands between commas after the core: «the Kremlin spokesman». Empty when nothing does. */
  readonly apposition: string;
  /** «Russia» of «Russia’s Deputy Prime Minister», or empty. */
  readonly owner: string;
  /** True when it speaks of part of a set: «some of», «a number of». */
  readonly partitive: boolean;
}

const WORD = /[\p{L}\p{N}@#][\p{L}\p{N}.&’'+\-/]*|&/gu;
const RELATIVE = /,?\s(?:who|whom|whose|which|that|where|when)\s/u;
const PARTITIVE =
  /^(?:(?:a|the)\s)?(?:\p{L}+\s)?(?:number|group|handful|couple|series|majority|range|host|string|panel|pair|lot|some|several|many|most|all|one|two|three|four|five|dozens|hundreds|thousands|scores|both|few|none|neither|either|each|half|members?)\sof\s(?:the\s|its\s|his\s|their\s|other\s)?/iu;
const PREPOSITIONS =
  'of|at|in|from|for|on|with|by|near|inside|within|outside|to|about|behind|aboard|among|around|across|against|during|after|before|via|as|between|under';
const PARTICIPLES =
  'close|familiar|briefed|involved|working|speaking|filmed|published|released|posted|shared|shown|taken|obtained|seen|signed|dated|made|recorded|based|living|present|loyal|acting|sent|issued|written|commissioned|carried|verified|reviewed|provided|leaked|circulating|purporting|claiming|representing|quoted|cited|leading|attached|linked|aligned|backed|appointed|opposed';
const COMPLEMENT = new RegExp(`\\s(?:(${PREPOSITIONS})|${PARTICIPLES})(?:\\s|$)`, 'iu');

/** @param source one source's words, on one line; any text gives an answer. */
export function parseSource(source: string): SourcePhrase {
  const flat = source
    .replace(/\s+/gu, ' ')
    .replace(/^[\s“”"'‘’«»(),.:;–—-]+|[\s“”"«»(,:;–—-]+$/gu, '')
    .replace(/[’']s$|\s(?:him|her|it|them)sel(?:f|ves)$/u, '');
  const plain = flat.includes('(') ? flat.replace(/\s?\([^)]*\)/gu, '') : flat;
  const cut = plain.search(RELATIVE);
  const clause = cut < 0 ? plain : plain.slice(0, cut);
  const comma = clause.search(/, | [–—] | -- /u);
  const core = comma < 0 ? clause : clause.slice(0, comma);
  const apposition = comma < 0 ? '' : clause.slice(comma).replace(/^\W+/u, '');
  const partitive = PARTITIVE.exec(core);
  const whole = partitive === null ? core : core.slice(partitive[0].length);
  const { before, after } = cutAtComplement(whole);
  const owned = /^(.+?)(?:[’']s|(?<=s)[’'])\s+(?=\S)/u.exec(before);
  const words = before.match(WORD) ?? [];
  return {
    core,
    words,
    head: nounWith(words.at(-2), words.at(-1) ?? ''),
    complement: after,
    apposition,
    owner: owned?.[1]?.replace(/^(?:the|a|an)\s/iu, '') ?? '',
    partitive: partitive !== null,
  };
}

/** Words of bodies and offices that «of» goes on naming; «President Ruiz of Peru» and «officials of the ICC» end before it. */
const BODY_WORD =
  /(?:^|\s)(?:Ministry|Department|Bank|Office|Organi[sz]ation|University|Institute|College|House|Court|Bureau|Board|Council|Committee|Commission|Centers?|Centres?|Association|Federation|Society|Church|Chamber|Academy|Union|League|Secretary|Minister|Chief|Observatory|Foundation|School|Republic|Friends|Campaign|Authority|Agency|Service|Fund|Coalition|Movement|Party|Directorate|State|College|Museum|Hospital|Port|Duke|Duchess|Prince|Archbishop|Bishop)$/u;

/** The words before the first preposition, unless it stands inside a name: «Ministry of Defence», «Bank of England». */
function cutAtComplement(text: string): { before: string; after: string } {
  let from = 1;
  for (;;) {
    const found = COMPLEMENT.exec(text.slice(from));
    if (found === null) return { before: text, after: '' };
    const at = from + found.index;
    const after = text.slice(at + found[0].length);
    if (isInsideHead(text.slice(0, at), found, after)) {
      from = at + found[0].trimEnd().length;
      continue;
    }
    return { before: text.slice(0, at), after: text.slice(at + 1) };
  }
}

/** «Ministry of Defence» goes on as a name; «the leading experts» has not come to its head yet. */
function isInsideHead(before: string, [found, preposition]: RegExpExecArray, after: string): boolean {
  if (preposition !== undefined) {
    return /^\s(?:of|for)\s$/iu.test(found) && BODY_WORD.test(before) && /^(?:the\s)?\p{Lu}/u.test(after);
  }
  const last = before.slice(before.lastIndexOf(' ') + 1);
  return !/^\p{Lu}/u.test(last.slice(0, 1)) && nounSense(last.toLowerCase()) === null;
}
