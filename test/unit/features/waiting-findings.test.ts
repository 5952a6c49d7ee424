/** Which findings wait while their words are typed: half a sentence is left in peace, what stood before stays, and none is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWaitingFindings } from '../../../server/src/features/waiting-findings.ts';
import type { CheckedDraft } from '../../../server/src/features/drafts.ts';
import { checkedDraft } from './support.ts';

const BEFORE = 'The dam is believed to be cracked. ';
const TYPED = 'The mayor is said to have known. ';
const AFTER = 'Critics say he resigned.';

/** The words of what is shown, where somebody types behind the first `typed` (or nobody, null). */
function desk(typed: { at: string | null }) {
  const words = { text: '' };
  const waiting = createWaitingFindings({
    at: () => (typed.at === null ? null : words.text.indexOf(typed.at) + typed.at.length),
  });
  const shown = async (text: string, given: Partial<CheckedDraft> = {}) => {
    words.text = text;
    const draft = { ...(await checkedDraft(text)), ...given };
    return waiting.shown(draft).map(({ start, end }) => text.slice(start, end));
  };
  return { waiting, shown };
}

describe('while a sentence is being typed', () => {
  it('what is new in it waits, and what stood before stays', async () => {
    const typed: { at: string | null } = { at: null };
    const { waiting, shown } = desk(typed);
    expect(await shown(BEFORE + AFTER)).toEqual(['is believed', 'Critics']);
    expect(waiting.areWaiting('untitled:draft')).toBe(false);
    typed.at = 'is said to';
    expect(await shown(BEFORE + TYPED)).toEqual(['is believed']);
    expect(waiting.areWaiting('untitled:draft')).toBe(true);
    typed.at = null;
    expect(await shown(BEFORE + TYPED)).toEqual(['is believed', 'is said']);
    expect(waiting.areWaiting('untitled:draft')).toBe(false);
  });

  it('what stood in it stays as long as its words do', async () => {
    const typed: { at: string | null } = { at: null };
    const { shown } = desk(typed);
    expect(await shown(BEFORE + TYPED)).toHaveLength(2);
    typed.at = 'have known';
    expect(await shown(BEFORE + TYPED.replace('known', 'known it'))).toHaveLength(2);
    typed.at = 'is s';
    expect(await shown(BEFORE + TYPED.replace('said', 'seen'))).toEqual(['is believed']);
  });

  it('the rest of its paragraph waits, and the next does not', async () => {
    const typed = { at: 'The mayor' };
    const { shown } = desk(typed);
    expect(await shown(`${TYPED}${BEFORE}\n\n${AFTER}`)).toEqual(['Critics']);
  });

  it('a sentence that was left shows what is new in it', async () => {
    const typed = { at: 'known. T' };
    const { shown } = desk(typed);
    expect(await shown(`${TYPED}Th`)).toEqual(['is said']);
  });

  it('words that stand elsewhere are no reason to show them here', async () => {
    const typed = { at: 'The dam' };
    const { shown } = desk(typed);
    expect(await shown(`${BEFORE}\n\n${BEFORE}`)).toEqual(['is believed']);
    expect(await shown(`${BEFORE}\n\n${BEFORE}`)).toEqual(['is believed']);
  });

  it('nothing waits where the setting is off', async () => {
    const { shown } = desk({ at: 'is said to' });
    const { settings } = await checkedDraft(TYPED);
    const findings = { ...settings.findings, waitWhileTyping: false };
    expect(await shown(TYPED, { settings: { ...settings, findings } })).toEqual(['is said']);
  });
});

it('shows nothing that is not found, all outside the paragraph, and after a pause all', async () => {
  const sentence = fc.constantFrom(BEFORE, TYPED, AFTER, 'It rained. ', '“No,” he said. ', '\n\n');
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { maxLength: 8 }), fc.nat(), async (sentences, where) => {
      const text = sentences.join('');
      const at = text.length === 0 ? 0 : where % text.length;
      const typed: { at: number | null } = { at };
      const waiting = createWaitingFindings({ at: () => typed.at });
      const draft = await checkedDraft(text);
      const shown = new Set(waiting.shown(draft));
      expect([...shown].every((one) => draft.findings.includes(one))).toBe(true);
      const line = text.indexOf('\n', at);
      const sentenceAt = draft.snapshot.analysis.sentences.find(({ start, end }) => start <= at && at <= end);
      const apart = draft.findings.filter(
        ({ start, end }) => end <= (sentenceAt?.start ?? at) || (line >= 0 && start >= line),
      );
      expect(apart.every((one) => shown.has(one))).toBe(true);
      expect(new Set(waiting.shown(draft))).toEqual(shown);
      typed.at = null;
      expect(waiting.shown(draft)).toBe(draft.findings);
    }),
    { numRuns: 40 },
  );
});
