/**
 * What is kept beside a draft and cited in its text as well, in the same words, as it is for a moment while it is converted: it need not be
 * shown twice. Knows one draft, and not where it is shown.
 */
import type { Reference } from './citations.ts';
import { contentOfReference, keptOf } from './converting/content.ts';
import { formatKept } from './kept.ts';
import type { KeptCitation } from './kept.ts';
import type { Draft } from './ties.ts';

/** Of what is kept for some words, that which none of the references there says. */
export function onlyBeside(
  kept: readonly KeptCitation[],
  references: readonly Reference[],
  draft: Pick<Draft, 'text' | 'citations'>,
): readonly KeptCitation[] {
  if (kept.length === 0 || references.length === 0) return kept;
  const { bibliography } = draft.citations;
  const told = new Set(
    references.flatMap((one) => {
      const content = contentOfReference(one, draft);
      return 'left' in content ? [] : formatKept(keptOf(content), bibliography);
    }),
  );
  return kept.filter((one) => !told.has(formatKept(one, bibliography)));
}
