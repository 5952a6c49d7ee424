/**
 * Puts an editor's word in place of the engine's before anyone asks who a source is: what is no attribution goes, what was
 * attributed by hand comes in, and a source is who the editor says. Knows spans and names; not who is meant by them.
 */
import type { PutAttribution, ToldSource } from '../attribution/finder.ts';
import type { Correction, Link, Quotation, Span } from '../model.ts';
import { closest, holds, overlap, without } from './places.ts';
import { wordsNaming } from './naming.ts';

export interface DraftToCorrect {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  /** In order of their first cue; `parent` is an index into this list. */
  readonly attributions: readonly PutAttribution[];
}

/**
 * The same list where there is nothing to correct. What is removed goes before anything is added, and a source is named last,
 * so that it holds for what was added too; of two corrections of the same words the later wins.
 */
export function correctAttributions(
  draft: DraftToCorrect,
  corrections: readonly Correction[],
): readonly PutAttribution[] {
  if (!corrections.some(({ kind }) => kind !== 'carried-by' && kind !== 'not-a-claim'))
    return draft.attributions;
  let hung = hungOf(draft.attributions);
  for (const { kind, at } of corrections)
    if (kind === 'not-attribution') hung = removed(hung, hitBy(hung, at));
  for (const correction of corrections)
    if (correction.kind === 'attribute-selection') hung = attributed(hung, correction, draft);
  for (const correction of corrections)
    if (correction.kind === 'source-is') nameSource(hitBy(hung, correction.at), correction);
  return listOf(hung);
}

/** Where an attribution is got hold of: at its cue; one without a cue at its content. */
export function gripOf({ cue, content }: Pick<PutAttribution, 'cue' | 'content'>): readonly Span[] {
  return cue.length > 0 ? cue : content;
}

/** An attribution that knows its parent itself, so that the list around it may change. */
interface Hung {
  put: PutAttribution;
  parent: Hung | null;
  link: Link | null;
}

function hungOf(attributions: readonly PutAttribution[]): readonly Hung[] {
  const hung = attributions.map((put): Hung => ({ put, parent: null, link: put.link }));
  for (const one of hung) one.parent = one.put.parent === null ? null : (hung[one.put.parent] ?? null);
  return hung;
}

/** In order of the text again, with parents by their new places. */
function listOf(hung: readonly Hung[]): readonly PutAttribution[] {
  const sorted = [...hung].sort((a, b) => startOf(a.put) - startOf(b.put));
  const places = new Map(sorted.map((one, index) => [one, index]));
  return sorted.map(({ put, parent, link }) => {
    const place = parent === null ? null : (places.get(parent) ?? null);
    return { ...put, parent: place, link: place === null ? null : link };
  });
}

function startOf({ cue, source, content }: PutAttribution): number {
  return (cue[0] ?? content[0] ?? source[0])?.start ?? 0;
}

function hitBy(hung: readonly Hung[], at: Span): readonly Hung[] {
  return closest(hung, at, ({ put }) => gripOf(put));
}

/** What hung on one that goes hangs on what that hung on: inside it, where either stood inside. */
function removed(hung: readonly Hung[], gone: readonly Hung[]): readonly Hung[] {
  const isGone = new Set(gone);
  for (const one of hung) {
    while (one.parent !== null && isGone.has(one.parent)) {
      one.link = one.link === 'relays' ? one.parent.link : 'within';
      one.parent = one.parent.parent;
    }
  }
  return hung.filter((one) => !isGone.has(one));
}

type Selected = Extract<Correction, { kind: 'attribute-selection' | 'source-is' }>;

/** What an editor attributes is nobody else's, but for what is said inside it. */
function attributed(
  hung: readonly Hung[],
  { at, name, form }: Selected,
  { text, quotations }: DraftToCorrect,
): readonly Hung[] {
  const put: PutAttribution = {
    source: wordsNaming(text, name, at.start),
    cue: [],
    content: [at],
    addressee: [],
    confidence: 1,
    parent: null,
    link: null,
    kind: 'statement',
    voice: voiceOf(at, quotations),
    stance: 'neutral',
    hearsay: false,
    byEditor: { name, form },
  };
  const added: Hung = { put, parent: null, link: null };
  const emptied: Hung[] = [];
  for (const one of hung) {
    const isInside = one.put.cue.some((cue) => holds(at, cue));
    if (isInside && (one.parent === null || !one.parent.put.cue.some((cue) => holds(at, cue)))) {
      one.parent = added;
      one.link = 'within';
    }
    if (isInside || !one.put.content.some((span) => overlap(span, at) > 0)) continue;
    const content = one.put.content
      .flatMap((span) => without(span, at))
      .flatMap((span) => wordsIn(text, span));
    one.put = { ...one.put, content };
    if (content.length === 0) emptied.push(one);
  }
  return [...removed(hung, emptied), added];
}

/** Without the space at its ends; nothing where nothing but marks is left. */
function wordsIn(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(words)) return [];
  const from = start + words.length - words.trimStart().length;
  return [{ start: from, end: start + words.trimEnd().length }];
}

function voiceOf(at: Span, quotations: readonly Quotation[]): PutAttribution['voice'] {
  const touched = quotations.filter(({ speech, ...span }) => speech && overlap(span, at) > 0);
  if (touched.length === 0) return 'indirect';
  return touched.some((quotation) => holds(quotation, at)) || touched.some((one) => sameBut(one, at))
    ? 'direct'
    : 'mixed';
}

/** All but the marks, or a stop beside them. */
function sameBut(quotation: Span, at: Span): boolean {
  return Math.abs(quotation.start - at.start) <= 1 && Math.abs(quotation.end - at.end) <= 2;
}

function nameSource(hit: readonly Hung[], { name, form }: ToldSource): void {
  for (const one of hit) one.put = { ...one.put, confidence: 1, byEditor: { name, form } };
}
