/**
 * The line of a hover that says which other drafts have a claim, each a link to its place. Where an editor runs the commands that a hover links
 * to, those left out are a link, too, to all of them.
 */
import type { Claim } from '../engine/index.ts';
import { hull } from '../spans.ts';
import type { Line, Part } from '../wording/markdown.ts';
import type { CheckedDraft } from './drafts.ts';
import { draftsWith, howItHas, isSurelySame, linkTo } from './elsewhere.ts';
import type { Context } from './feature.ts';
import { SHOW_LINEAGE } from './lineage.ts';

/** «Also in wire.txt: from the Kremlin», «Also in 4 drafts: wire.txt, from TASS · late.txt, no source given · and 2 more». */
export function elsewhereLines(
  claim: Claim | null,
  draft: CheckedDraft,
  { runsHoverLinks = false }: Partial<Pick<Context, 'runsHoverLinks'>>,
): Line[] {
  if (claim === null) return [];
  const found = draftsWith(claim, draft).flatMap(({ name, places: [best] }) =>
    best ? [{ name, place: best }] : [],
  );
  const [only] = found;
  if (only === undefined) return [];
  const also = found.every(({ place }) => isSurelySame(place)) ? 'Also in' : 'Probably also in';
  if (found.length === 1)
    return [{ parts: [`${also} ${only.name}: `, { link: howItHas(only.place), href: linkTo(only.place) }] }];
  const links = found.slice(0, MOST).map(({ name, place }): Part => ({
    link: `${name}, ${howItHas(place)}`,
    href: linkTo(place),
  }));
  const left = `and ${found.length - MOST} more`;
  const rest: Part[] = found.length <= MOST ? [] : [runsHoverLinks ? { link: left, href: allOf(claim, draft) } : left]; // prettier-ignore
  const between = [...links, ...rest].flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
  return [{ parts: [`${also} ${found.length} drafts: `, ...between] }];
}

/** More are not read in two seconds. */
const MOST = 3;

function allOf({ pieces }: Claim, { snapshot: { uri, positions } }: CheckedDraft): string {
  const whole = hull(pieces);
  const asked = { uri, place: whole && positions.placeOf(whole) };
  return `command:${SHOW_LINEAGE}?${encodeURIComponent(JSON.stringify([asked]))}`;
}
