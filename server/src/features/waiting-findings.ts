/**
 * Which findings wait while their words are being typed: half a sentence is not to be found fault with. What was shown before and still
 * holds stays, so that nothing flickers; what is new waits for a pause, or until the sentence is left. Knows no editor.
 */
import type { Span } from '../engine/index.ts';
import type { Typing } from '../documents/typing.ts';
import type { Finding } from '../rules/rule.ts';
import { overlaps } from '../spans.ts';
import type { CheckedDraft } from './drafts.ts';

export interface WaitingFindings {
  /** Those to show now, in order of the text. */
  shown(draft: CheckedDraft): readonly Finding[];
  /** Whether somebody is typing in it, and what is drawn on it had better wait. */
  isTyping(draft: Pick<CheckedDraft, 'snapshot' | 'settings'>): boolean;
  /** Whether any were left out when it was last asked. */
  areWaiting(uri: string): boolean;
  forget(uri: string): void;
}

export function createWaitingFindings(typing: Pick<Typing, 'at'>): WaitingFindings {
  const kept = new Map<string, Kept>();
  const typedAt = ({ snapshot, settings }: Pick<CheckedDraft, 'snapshot' | 'settings'>): number | null =>
    settings.findings.waitWhileTyping ? typing.at(snapshot.uri) : null;
  return {
    shown(draft) {
      const { snapshot, findings } = draft;
      const at = typedAt(draft);
      const before = kept.get(snapshot.uri)?.shown ?? [];
      const shown = at === null ? findings : settled(draft, { at, before });
      kept.set(snapshot.uri, { shown: shown.map((one) => keyOf(one, draft)), all: shown === findings });
      return shown;
    },
    isTyping: (draft) => typedAt(draft) !== null,
    areWaiting: (uri) => kept.get(uri)?.all === false,
    forget: (uri) => void kept.delete(uri),
  };
}

interface Kept {
  readonly shown: readonly string[];
  readonly all: boolean;
}

interface Where {
  readonly at: number;
  readonly before: readonly string[];
}

/** The same list where none waits. */
function settled(draft: CheckedDraft, { at, before }: Where): readonly Finding[] {
  const typedIn = stretchAt(at, draft);
  const left = [...before];
  const stood = (finding: Finding) => {
    const index = left.indexOf(keyOf(finding, draft));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  };
  // Those outside take theirs first, or one of the same words elsewhere would pass for what is new here.
  const outside = new Set(draft.findings.filter((finding) => !overlaps(finding, typedIn)));
  outside.forEach(stood);
  const shown = draft.findings.filter((finding) => outside.has(finding) || stood(finding));
  return shown.length === draft.findings.length ? draft.findings : shown;
}

/** By its words, as places move at every letter. */
function keyOf({ rule, start, end }: Finding, { snapshot: { text } }: CheckedDraft): string {
  return `${rule} ${text.slice(start, end)}`;
}

/**
 * The sentence being typed, and the rest of its paragraph, which a quotation mark that is open as yet reads otherwise. The sentences
 * before it were left.
 */
function stretchAt(at: number, { snapshot: { text, analysis } }: CheckedDraft): Span {
  const sentence = analysis.sentences.find(({ start, end }) => start <= at && at <= end);
  const line = text.indexOf('\n', at);
  const end = line < 0 ? text.length : line;
  return { start: sentence?.start ?? at, end: Math.max(end, sentence?.end ?? at) };
}
