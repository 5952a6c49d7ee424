/**
 * A cue with what it is about as its object: «criticised the plan», «called for talks», «vowed to stay», «denied making
 * threats», «is confident of victory»; and the accusing family, «accused the state of abuses», «condemned it as illegal».
 */
import { clauseEnd, objectEnd } from '../grammar/clauses.ts';
import { behindQuantifier } from '../grammar/nouns.ts';
import { isOpening } from '../grammar/quotes.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import { subjectOf } from '../grammar/subjects.ts';
import { wordSet } from '../grammar/word-sets.ts';
import { findOn } from './construction.ts';
import type { Find, VerbSite } from './construction.ts';

/** What a claim may have for its object; «claimed three lives» and «claimed the title» report nothing. */
const CLAIMED = wordSet('responsibility victory credit ownership');

/** «advised riders to avoid the bridge»: what should be done, by whom, is what they say. */
const DIRECTIVES = wordSet('advise direct urge order instruct command encourage exhort');
/** «put the toll at 40»: a figure that somebody gives. */
const FIGURES = wordSet('put estimate value');

/** «plans to run», «refused to comment» */
export function infinitiveContent(site: VerbSite): Find | null {
  const { reading, group, complement } = site;
  if (complement.kind !== 'infinitive' || group.shape === 'passive' || group.shape === 'participle')
    return null;
  const to = clauseEnd(reading, complement.from, group);
  const directed = DIRECTIVES.has(site.lemma) ? complement.addressee : null;
  const content = [{ from: directed?.from ?? complement.from, to }];
  const construction = group.shape === 'finite' ? 'infinitive' : `${group.shape}-infinitive`;
  return findOn(site, {
    construction,
    source: subjectOf(reading, group),
    content,
    addressee: directed === null ? complement.addressee : null,
  });
}

/** «criticised the plan», «denied making threats», «called for talks» */
export function objectContent(site: VerbSite): Find | null {
  const { reading, group, complement } = site;
  const { kind, from, cueEnd } = complement;
  if (group.shape === 'passive' || group.shape === 'participle') return null;
  if (kind !== 'object' && kind !== 'gerund' && kind !== 'preposition') return null;
  if (kind === 'object' && site.lemma === 'claim' && !CLAIMED.has(reading.lower(from))) return null;
  if (kind === 'object' && site.lemma === 'add' && !isOpening(reading, from)) return null;
  const prepositional = kind === 'preposition';
  const start = prepositional ? from + 1 : from;
  const to = objectEnd(reading, start, group);
  if (to <= start) return null;
  return findOn(site, {
    construction: givesFigure(site, { from: start, to })
      ? 'object-figure'
      : group.shape === 'finite'
        ? kind
        : `${group.shape}-${kind}`,
    source: subjectOf(reading, group),
    cue: { from: group.first, to: prepositional ? from + 1 : cueEnd },
    content: [{ from: start, to }],
    addressee: complement.addressee,
  });
}

function givesFigure({ reading, group, lemma }: VerbSite, { from, to }: Phrase): boolean {
  if (group.shape !== 'finite' || !FIGURES.has(lemma)) return false;
  for (let at = from + 1; at < to - 1; at++)
    if (reading.lower(at) === 'at') return behindFigure(reading, at + 1);
  return false;
}

/** A number, a sum of money, or «at least 40». */
function behindFigure(reading: Reading, at: number): boolean {
  return (
    behindQuantifier(reading, at) > at || reading.tag(at) === 'num' || /^[$£€¥₦₹]/.test(reading.lower(at))
  );
}
