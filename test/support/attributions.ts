/** Checks for the finder of attributions: a fixture's tags against what is found in its text, one paragraph at a time. */
import { expect } from 'vitest';
import { attributionsOf } from '../../server/src/engine/attribution/index.ts';
import type { PutAttribution } from '../../server/src/engine/attribution/finder.ts';
import { readParagraph } from '../../server/src/engine/text/paragraph.ts';
import { parseTagged, renderAttributions } from './tagged.ts';

/** Every attribution of the fixture, numbered in order of the cues, and no other. */
export function checkAttributions(fixture: string): void {
  const { text, attributions } = parseTagged(fixture);
  const found = attributionsIn(text);
  const put = found.map(({ source, cue, content, addressee }) => ({ source, cue, content, addressee }));
  expect(renderAttributions(text, put)).toBe(renderAttributions(text, attributions));
}

/** The attributions of a text that is one paragraph. */
export function attributionsIn(text: string): readonly PutAttribution[] {
  return attributionsOf(readParagraph(text, null));
}
