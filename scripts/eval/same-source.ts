/**
 * When two names, or two titles, are of one source: what differs between two careful hands that mean the same is no mistake
 * (honours before a name, stops in letters, «Sgt» for «Sergeant»). Knows words in lower case, no draft and no engine.
 */

/** A surname alone is not the same as the full name, nor a part of a body’s name the whole. */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [bareName(one), bareName(other)];
  return a === b || unowned(a) === b || a === unowned(b) || sameButMiddle(a.split(' '), b.split(' '));
}

/** Titles that turn on the same noun («executive» of «chief executive of the council»); of two offices told at once, either will do. */
export function sameTitle(marked: string, answered: string): boolean {
  const answer = nounsOf(answered);
  return nounsOf(marked).some((noun) => answer.includes(noun));
}

/** «Egypt’s Grain Authority» is the Grain Authority, where only one of two names says whose it is. */
const unowned = (name: string): string => name.replace(/^.*?[’']s (?=\S)/u, '');

/** «Ada M. Lind» is Ada Lind. */
function sameButMiddle(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length !== 2 || long.length !== 3 || /^(?:of|for|and|&)$/u.test(long[1] ?? '')) return false;
  return short[0] === long[0] && short[1] === long[2];
}

/** Without honours, letters behind and the stops of initials. */
function bareName(name: string): string {
  let bare = name.replaceAll('.', '');
  while (HONOUR.test(bare)) bare = bare.replace(HONOUR, '');
  return bare.replace(/,? (?:[kqs]c|mp|td|jr|sr)$/u, '');
}

const HONOUR =
  /^(?:sir|dame|lord|lady|dr|prof|professor|mr|mrs|ms|miss|the|justice|judge|shri|smt|alhaji|alhaja|malam|mallam|chief|comrade|hon|rev|reverend|sheikh|brigadier|colonel|lieutenant|lieutenant-colonel) (?=\S)/u;

/** «president and chief executive» turns on two nouns. */
const nounsOf = (title: string): readonly string[] => title.split(/ and | & |, /u).map(nounOf);

function nounOf(title: string): string {
  const noun = title
    .replace(/ (?:of|for|at|in) .*$/u, '')
    .replace(/^.* /u, '')
    .replace(/\.$/u, '');
  return (SHORT[noun] ?? noun).replace(/s$/u, '');
}

const SHORT: Readonly<Record<string, string>> = {
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  cllr: 'councillor',
  sgt: 'sergeant',
  insp: 'inspector',
  supt: 'superintendent',
  det: 'detective',
  lt: 'lieutenant',
  col: 'colonel',
  gen: 'general',
  maj: 'major',
  capt: 'captain',
  adm: 'admiral',
  prof: 'professor',
  dr: 'doctor',
  rev: 'reverend',
  pm: 'minister',
};
