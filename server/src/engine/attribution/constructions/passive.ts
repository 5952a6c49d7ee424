/**
 * Cues in the passive: the content is the subject and what follows, the source stands behind «by» or nowhere:
 * «is said to have fled», «was filmed by state television driving», «is seen by some as a defeat», «It is believed that».
 */
import { clauseEnd, objectEnd } from '../grammar/clauses.ts';
import { nounPhraseFrom } from '../grammar/nouns.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import { subjectOf } from '../grammar/subjects.ts';
import { wordSet } from '../grammar/word-sets.ts';
import { contentFrom } from './content.ts';
import { findOn } from './construction.ts';
import type { Find, VerbSite } from './construction.ts';

const DOCUMENTS = wordSet(
  'sheet fir chargesheet application complaint petition affidavit lawsuit suit indictment filing report letter document documents statement dossier memo papers submission submissions pleadings',
);
const CLAUSES: ReadonlySet<string> = new Set(['that', 'clause', 'question']);

/** «It is believed that …»: the clause alone is content, and nobody is named. */
export function impersonal(site: VerbSite): Find | null {
  const { reading, group, complement } = site;
  if (group.shape !== 'passive' || (complement.kind !== 'that' && complement.kind !== 'clause')) return null;
  const subject = subjectOf(reading, group);
  if (subject === null || reading.lower(subject.from) !== 'it') return null;
  const source = documentBefore(site);
  return findOn(site, {
    construction: source === null ? 'impersonal' : 'impersonal-in',
    source,
    content: contentFrom(reading, complement.from, group),
  });
}

/** «It is alleged in the charge sheet that»: where it stands is who says it. */
function documentBefore({ reading, group, complement }: VerbSite): Phrase | null {
  if (reading.lower(group.last + 1) !== 'in') return null;
  const named = nounPhraseFrom(reading, group.last + 2, complement.from);
  return named !== null && named.to === complement.from && DOCUMENTS.has(reading.lower(named.to - 1))
    ? named
    : null;
}

/** «X is said to have …», «X was seen by S as …», «X was proposed by S» */
export function passive(site: VerbSite): Find | null {
  const { reading, group } = site;
  if (group.shape !== 'passive') return null;
  const subject = subjectOf(reading, group);
  if (
    subject !== null &&
    reading.lower(subject.from) === 'it' &&
    subject.to - subject.from === 1 &&
    CLAUSES.has(site.complement.kind)
  )
    return null;
  if (
    subject !== null &&
    site.group.classes.has('tell') &&
    site.complement.kind !== 'none' &&
    CLAUSES.has(site.complement.kind)
  )
    return told(site, subject);
  const agent = agentBehind(reading, group.last + 1);
  const rest = restBehind(site, agent);
  if (subject === null || (rest === null && agent === null)) return null;
  const construction = `passive-${agent === null ? 'bare' : 'by'}-${shapeOfRest(reading, rest)}`;
  return findOn(site, {
    construction,
    source: agent?.source ?? null,
    content: rest === null ? [subject] : [subject, rest],
  });
}

/** «residents were told that …»: the subject is the one who is told. */
function told(site: VerbSite, subject: Phrase): Find {
  const content = contentFrom(site.reading, site.complement.from, site.group);
  return findOn(site, { construction: 'passive-told', source: null, content, addressee: subject });
}

interface Agent {
  readonly source: Phrase;
  readonly from: number;
}

/** «by S» right behind the verb, or behind a short adverbial. */
function agentBehind(reading: Reading, at: number): Agent | null {
  const { lastToken } = reading.sentenceAt(at - 1);
  for (let i = at; i < lastToken && i < at + 3; i++) {
    if (reading.lower(i) !== 'by') continue;
    const source = nounPhraseFrom(reading, i + 1, lastToken);
    return source === null ? null : { source, from: i };
  }
  return null;
}

function restBehind({ reading, group, complement }: VerbSite, agent: Agent | null): Phrase | null {
  const from = agent === null ? complement.from : agent.source.to;
  if (agent === null && complement.kind === 'none') return null;
  if (agent !== null && reading.lower(from) === ',') return null;
  const to = reading.lower(from) === 'to' ? clauseEnd(reading, from, group) : objectEnd(reading, from, group);
  return to > from ? { from, to } : null;
}

function shapeOfRest(reading: Reading, rest: Phrase | null): string {
  if (rest === null) return 'alone';
  const lower = reading.lower(rest.from);
  const shape = reading.groupAt(rest.from)?.shape;
  if (shape === 'infinitive') return 'infinitive';
  if (shape === 'gerund' || lower === 'as') return lower === 'as' ? 'as' : 'gerund';
  return reading.tag(rest.from) === 'prep' ? 'preposition' : 'other';
}
