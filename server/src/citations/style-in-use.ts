/**
 * In which style the next citation of a draft is written: that of those it has, as somebody may have converted it; the newsroom's where it
 * has none. Knows one draft, and not what is written.
 */
import type { Reference } from './citations.ts';
import { contentOfKept } from './converting/content.ts';
import { isCitation } from './entry-words.ts';
import { entryNamed } from './read.ts';
import type { CitingStyle } from './style.ts';
import type { Draft } from './ties.ts';

export function nextStyle(draft: Draft, house: CitingStyle): CitingStyle {
  const inUse = stylesInUse(draft);
  return inUse.includes(house) ? house : (inUse[0] ?? house);
}

/** In order of the text. What is kept beside the draft counts where the text cites nothing. */
export function stylesInUse(draft: Draft): readonly CitingStyle[] {
  const known = found.get(draft) ?? find(draft);
  found.set(draft, known);
  return known;
}

const found = new WeakMap<Draft, readonly CitingStyle[]>();

function find(draft: Draft): readonly CitingStyle[] {
  const inText = new Set(draft.citations.references.flatMap((one) => (cites(one, draft) ? one.style : [])));
  if (inText.size > 0) return [...inText];
  return keepsCitations(draft) ? ['ledger'] : [];
}

/** A footnote that tells the reader more is no citation, in whatever style those are. */
function cites({ key, style }: Reference, { text, citations: { entries } }: Draft): boolean {
  if (style === 'pandoc') return true;
  const body = entryNamed(entries, key)?.body ?? null;
  return body !== null && isCitation(text.slice(body.start, body.end));
}

/** What only a check can hold, an excerpt say, is kept there in any style. */
function keepsCitations({ checks = [], citations: { bibliography } }: Draft): boolean {
  return checks.some(
    ({ span, check }) =>
      span !== null && check.citations.some((one) => !('left' in contentOfKept(one, bibliography))),
  );
}
