/** The line of a hover that says which other drafts have a claim, each a link to its place. */
import type { Claim } from '../engine/index.ts';
import type { Line, Part } from '../wording/markdown.ts';
import type { CheckedDraft } from './drafts.ts';
import { draftsWith, howItHas, isSurelySame, linkTo } from './elsewhere.ts';

/** «Also in 3 drafts: from the Kremlin, via Russian news agencies · from TASS · no source given». */
export function elsewhereLines(claim: Claim | null, draft: CheckedDraft): Line[] {
  if (claim === null) return [];
  const drafts = draftsWith(claim, draft);
  const places = drafts.flatMap(({ places: [best] }) => best ?? []);
  const [only] = drafts;
  if (only === undefined) return [];
  const also = places.every(isSurelySame) ? 'Also in' : 'Probably also in';
  const where = drafts.length === 1 ? only.name : `${drafts.length} drafts`;
  const links = places
    .slice(0, MOST)
    .flatMap((place, index): Part[] => [
      ...(index === 0 ? [] : [' · ']),
      { link: howItHas(place), href: linkTo(place) },
    ]);
  const rest = places.length > MOST ? [` and ${places.length - MOST} more`] : [];
  return [{ parts: [`${also} ${where}: `, ...links, ...rest] }];
}

const MOST = 5;
