/**
 * Abbreviations that keep their full stop, and what each says of the sentence: a title never ends one, «Inc.» may.
 * Data and look-ups only; knows nothing of tokens.
 */

/** Whether a full stop after `word` belongs to it. `word` stands as in the text, without the stop. */
export function keepsItsStop(
  word: string,
  context: { readonly next: string; readonly afterComma: boolean },
): boolean {
  if (word.length === 1) return isInitial(word);
  if (word.includes('.')) return isAcronym(word);
  const dash = word.lastIndexOf('-');
  const last = dash < 0 ? word : word.slice(dash + 1);
  const lower = last.toLowerCase();
  if (TITLES.has(lower) || WITHIN.has(lower)) return true;
  if (ENDING.has(lower)) return true;
  if (BEFORE_NUMBER.has(lower)) return context.next >= '0' && context.next <= '9';
  return STATES.has(last) && (dash >= 0 || context.afterComma);
}

/** Whether the abbreviation, its stop included, always has a word after it: «Mr.», «Sen.», «e.g.», «J.». */
export function neverEnds(lower: string): boolean {
  const bare = lower.slice(0, -1);
  return TITLES.has(bare) || WITHIN.has(bare);
}

/** A single capital other than «I», which is a word more often than a name. */
function isInitial(word: string): boolean {
  return word !== 'I' && word !== word.toLowerCase();
}

/** «U.S», «a.m», «J.R.R», «Ph.D»: letters with stops between them. */
function isAcronym(word: string): boolean {
  if (word === 'Ph.D' || word === 'Ed.D') return true;
  for (let i = 0; i < word.length; i++) if ((word.charAt(i) === '.') !== (i % 2 === 1)) return false;
  return true;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Titles and ranks: a name follows. */
const TITLES = set(
  'mr mrs ms mx dr prof rev fr sr sra hon msgr sen sens rep reps gov govs gen gens col cols lt ltgen maj capt cmdr cpl sgt sgts pvt adm brig insp supt det asst assoc atty attys pres amb mme mlle messrs dep ald',
);
/** Other abbreviations with something after them. */
const WITHIN = set('vs viz cf approx est mt ft eg ie al dept univ assn bros fig vol pp incl blvd ave');
/** Abbreviations that a sentence may end on. */
const ENDING = set('inc ltd corp co jr st etc plc llc bhd esq ret intl natl govt tel hwy rd');
const BEFORE_NUMBER = set('no nos jan feb mar apr jun jul aug sept sep oct nov dec art sec p');
/** American states as the wires abbreviate them; only after a comma or a hyphen, for several are words too. */
const STATES = set(
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Me Penn',
);
