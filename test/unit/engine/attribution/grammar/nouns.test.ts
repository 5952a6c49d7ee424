import { describe, expect, it } from 'vitest';
import {
  nounPhraseBefore,
  nounPhraseFrom,
} from '../../../../../server/src/engine/attribution/grammar/nouns.ts';
import { Reading } from '../../../../../server/src/engine/attribution/grammar/reading.ts';
import { readParagraph } from '../../../../../server/src/engine/text/paragraph.ts';

/** «[the head of the agency] said»: the phrase in brackets ends where the sentence has `|`. */
function checkBefore(marked: string): void {
  const wanted = /\[(.*)\]/.exec(marked)?.[1] ?? null;
  const text = marked.replace(/[[\]|]/g, '');
  const reading = new Reading(readParagraph(text, null));
  const offset = marked.replace(/[[\]]/g, '').indexOf('|');
  const end = reading.tokens.findIndex(({ start }) => start >= offset);
  const phrase = nounPhraseBefore(reading, end, 0);
  const span = phrase === null ? null : reading.span(phrase);
  expect(span === null ? null : text.slice(span.start, span.end)).toBe(wanted);
}

/** The phrase that opens the text, in brackets. */
function checkFrom(marked: string): void {
  const wanted = /\[(.*)\]/.exec(marked)?.[1] ?? null;
  const text = marked.replace(/[[\]]/g, '');
  const reading = new Reading(readParagraph(text, null));
  const phrase = nounPhraseFrom(reading, 0, reading.tokens.length);
  const span = phrase === null ? null : reading.span(phrase);
  expect(span === null ? null : text.slice(span.start, span.end)).toBe(wanted);
}

describe('noun phrases', () => {
  it('are found from their end', () => {
    checkBefore('[The head of the agency] |said so.');
    checkBefore('But [officials at the ministry] |said so.');
    checkBefore('[The court] on Friday |said so.');
    checkBefore('[The Organisation for Security (OSCE)] |said so.');
    checkBefore('[85% of voters] |said so.');
    checkBefore('[Most of them] |said so.');
  });

  it('are found from their start', () => {
    checkFrom('[the interior ministry of the republic] on Monday');
    checkFrom('[Russia’s deputy prime minister] and then he left');
    checkFrom('[at least three civilians] were hurt');
    checkFrom('[the union and its allies], who agreed');
  });

  it('are not made of other words', () => {
    checkFrom('quickly and quietly');
    checkBefore('Because |said.');
  });
});
