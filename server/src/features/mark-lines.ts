/**
 * The last line of a hover, where an editor runs the commands that it links to: what the claim can be marked as. Asks for nothing to be
 * done by itself; the links name the command of the quick fixes, and what it is told.
 */
import { hull } from '../spans.ts';
import type { Line, Part } from '../wording/markdown.ts';
import { marksOf } from './check-action.ts';
import { checkOf } from './checked.ts';
import { RECORD_CHECK } from './checks.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context } from './feature.ts';
import { claimOf } from './locate.ts';
import type { Target } from './locate.ts';
import { isView } from '../documents/selection.ts';

/** None where nothing can be recorded: of a view, and of a draft whose checks have no place or cannot be written. */
export function markLines(
  target: Target,
  draft: CheckedDraft,
  { runsHoverLinks = false }: Partial<Pick<Context, 'runsHoverLinks'>>,
): Line[] {
  const { uri, positions, version } = draft.snapshot;
  const { checks } = draft;
  if (!runsHoverLinks || checks.uri === null || checks.refusal !== null || isView(uri)) return [];
  const claim = claimOf(draft, target);
  const whole = claim && hull(claim.pieces);
  if (!whole) return [];
  const places = [positions.placeOf(whole)];
  const links = marksOf(checkOf(draft, claim)).flatMap(([status, words], index): Part[] => {
    const told = encodeURIComponent(JSON.stringify([{ uri, places, version, set: { status } }]));
    return [index === 0 ? 'Mark as ' : ' · ', { link: words, href: `command:${RECORD_CHECK}?${told}` }];
  });
  return links.length === 0 ? [] : [{ parts: links }];
}
