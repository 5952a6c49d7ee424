/**
 * The cue before what it reports: «the mayor said that …», «she asked whether …», «ministers believe …»,
 * «told reporters: “…”», and the same with «to say» and «saying».
 */
import { clauseEnd } from '../grammar/clauses.ts';
import { isOpening, isSpeech, quotationFrom, quotationsBehind } from '../grammar/quotes.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import { subjectOf } from '../grammar/subjects.ts';
import type { VerbGroup } from '../grammar/verbs.ts';
import { findOn } from './construction.ts';
import type { Find, VerbSite } from './construction.ts';

const CLAUSAL = new Set(['that', 'clause', 'question', 'quotation']);

export function contentClause(site: VerbSite): Find | null {
  const { reading, group, complement } = site;
  if (group.shape === 'passive' || group.shape === 'participle' || !CLAUSAL.has(complement.kind)) return null;
  const content = contentFrom(reading, complement.from, group);
  if (content.length === 0) return null;
  const construction = group.shape === 'finite' ? complement.kind : `${group.shape}-${complement.kind}`;
  return findOn(site, {
    construction,
    source: subjectOf(reading, group),
    content,
    addressee: complement.addressee,
  });
}

/** A quotation with the ones behind it that have no other speaker, or a clause with what is quoted at its end. */
export function contentFrom(reading: Reading, from: number, cue: VerbGroup | null): readonly Phrase[] {
  if (!isOpening(reading, from)) return clauseWithQuotation(reading, from, cue);
  const quotation = quotationFrom(reading, from);
  if (quotation === null) return [];
  const end = clauseEnd(reading, from, cue);
  if (!isSpeech(reading, from) || !endsSentence(reading, quotation)) {
    const to = Math.max(quotation.to, clauseEnd(reading, quotation.to, cue));
    return [{ from, to: Math.max(to, end) }];
  }
  return [quotation, ...quotationsBehind(reading, quotation.to)];
}

function endsSentence(reading: Reading, quotation: Phrase): boolean {
  const { lastToken } = reading.sentenceAt(quotation.to - 1);
  return quotation.to >= lastToken - 1 || /^[.,!?…]$/.test(reading.lower(quotation.to - 2));
}

/** «said he was ready: “…” “…”»: what the same speaker goes on to say behind the clause belongs to it. */
function clauseWithQuotation(reading: Reading, from: number, cue: VerbGroup | null): readonly Phrase[] {
  const to = clauseEnd(reading, from, cue);
  if (to <= from) return [];
  const last = reading.tokens[to - 1]?.quotation ?? -1;
  return last >= 0 && isSpeech(reading, to - 1) && last !== reading.tokens[from]?.quotation
    ? [{ from, to }, ...quotationsBehind(reading, to)]
    : [{ from, to }];
}
