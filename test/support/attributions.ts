/** Checks for what finds attributions: a fixture's tags against what is found in its text, one paragraph at a time. */
import { expect } from 'vitest';
import { describe as put } from '../../server/src/engine/attribution/describe.ts';
import { attributionsOf } from '../../server/src/engine/attribution/index.ts';
import type { FoundSpans, PutAttribution } from '../../server/src/engine/attribution/finder.ts';
import { withOwned } from '../../server/src/engine/attribution/owned.ts';
import { readParagraph } from '../../server/src/engine/text/paragraph.ts';
import { shippedFinder } from '../../server/src/shipped-finder.ts';
import { parseTagged, renderAttributions } from './tagged.ts';

/** Every attribution of the fixture, numbered in order of the cues, and no other, with the model that ships. */
export function checkAttributions(fixture: string): void {
  check(fixture, attributionsIn);
}

/** The same for the rules alone, beside a learned finder that answers with nothing. */
export function checkOwned(fixture: string): void {
  check(fixture, ownedIn);
}

/** The attributions of a text that is one paragraph, with the model that ships. */
export function attributionsIn(text: string): readonly PutAttribution[] {
  return attributionsOf(readParagraph(text, null), shippedFinder());
}

/** What the rules make of a text beside what somebody else found in it. */
export function ownedIn(text: string, found: readonly FoundSpans[] = []): readonly PutAttribution[] {
  const paragraph = readParagraph(text, null);
  return put(paragraph, withOwned(paragraph, found));
}

function check(fixture: string, find: (text: string) => readonly PutAttribution[]): void {
  const { text, attributions } = parseTagged(fixture);
  const found = find(text).map(({ source, cue, content, addressee }) => ({
    source,
    cue,
    content,
    addressee,
  }));
  expect(renderAttributions(text, found)).toBe(renderAttributions(text, attributions));
}
