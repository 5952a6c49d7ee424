/**
 * Claims, attributions and checks as W3C Web Annotations (JSON-LD). Positions are counted in characters of Unicode there, not
 * in UTF-16 units as everywhere else here. What is restricted is left out, and that it was is said.
 */
import type { Citations } from '../citations/citations.ts';
import type { Attribution, Span } from '../engine/index.ts';
import { isSure } from '../engine/index.ts';
import { firstIndex } from '../spans.ts';
import type { PlacedCheck } from '../ledger/checks/check.ts';
import { checkLines } from './note-lines.ts';
import { checkNote, shownChecks } from './check-notes.ts';
import type { DraftToExport } from './draft.ts';
import { notesOf } from './notes.ts';
import type { Note } from './notes.ts';

export function webAnnotations(draft: DraftToExport): string {
  const { facts } = draft;
  const { checks = [] } = facts;
  const targets = targetsIn(draft);
  const shown = shownChecks(checks);
  const items = [
    ...notesOf(draft).notes.flatMap((note) =>
      note.claim === null ? [] : [ofClaim(note, note.claim.pieces, targets)],
    ),
    ...facts.analysis.attributions.filter(isSure).flatMap((one) => ofAttribution(one, targets) ?? []),
    ...shown.map((placed) => ofCheck(placed, { targets, citations: facts.citations })),
  ];
  const restricted = checks.length - shown.length;
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: '#annotations',
    type: 'AnnotationPage',
    ...(restricted === 0
      ? {}
      : { label: `${restricted} restricted left out: checks that are not to be handed on` }),
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

interface Targets {
  of(spans: readonly Span[]): readonly object[];
  /** Words that stand nowhere any more. */
  lost(words: string): object;
}

/** «What is claimed here, and how it is sourced.» */
function ofClaim({ number, standing, sourcing }: Note, pieces: readonly Span[], targets: Targets): object {
  return {
    id: `#claim-${number}`,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      { type: 'TextualBody', purpose: 'classifying', value: standing, format: 'text/plain', language: 'en' },
      ...sourcing.map((value) => ({
        type: 'TextualBody',
        purpose: 'describing',
        value,
        format: 'text/plain',
        language: 'en',
      })),
    ],
    target: targets.of(pieces),
  };
}

/** Ties what is said to who says it; null where one of the two is missing. */
function ofAttribution({ id, source, cue, content, name }: Attribution, targets: Targets): object | null {
  if (content.length === 0) return null;
  const named =
    name === null ? [] : [{ type: 'TextualBody', purpose: 'identifying', value: name, format: 'text/plain' }];
  return {
    id: `#attribution-${id}`,
    type: 'Annotation',
    motivation: 'linking',
    body: [...targets.of([...source, ...cue]).map((one) => ({ ...one, purpose: 'linking' })), ...named],
    target: targets.of(content),
  };
}

function ofCheck(
  placed: PlacedCheck,
  { targets, citations }: { readonly targets: Targets; readonly citations: Citations },
): object {
  const { check, span } = placed;
  const values = checkLines(checkNote(placed, citations)).map(({ label, words }) =>
    label === null ? words : `${label}: ${words}`,
  );
  return {
    id: `urn:whence:check:${encodeURIComponent(check.id)}`,
    type: 'Annotation',
    motivation: check.status === 'query' ? 'questioning' : 'assessing',
    ...(check.checker === null ? {} : { creator: { type: 'Person', name: check.checker } }),
    created: check.at,
    body: values.map((value) => ({ type: 'TextualBody', purpose: 'assessing', value, format: 'text/plain' })),
    target: span === null ? targets.lost(check.anchor.words) : targets.of([span]),
  };
}

function targetsIn({ name, facts: { text } }: DraftToExport): Targets {
  const source = name.split('/').map(encodeURIComponent).join('/');
  const position = characterCounter(text);
  const target = (...selector: readonly object[]): object => ({ type: 'SpecificResource', source, selector });
  return {
    of: (spans) =>
      spans.map(({ start, end }) =>
        target(
          {
            type: 'TextQuoteSelector',
            exact: text.slice(start, end),
            prefix: text.slice(Math.max(0, start - AROUND), start).replace(/^[\uDC00-\uDFFF]/, ''),
            suffix: text.slice(end, end + AROUND).replace(/[\uD800-\uDBFF]$/, ''),
          },
          { type: 'TextPositionSelector', start: position(start), end: position(end) },
        ),
      ),
    lost: (words) => target({ type: 'TextQuoteSelector', exact: words }),
  };
}

const AROUND = 32;

/** UTF-16 offset to characters before it; few texts have any that take two units. */
function characterCounter(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g), ({ index }) => index);
  return (offset) => offset - firstIndex(pairs, (place) => place >= offset);
}
