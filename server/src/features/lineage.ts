/** «Show Lineage»: answers where else the claim at a place stands, draft by draft. */
import * as v from 'valibot';
import type { ClaimLineage } from '../protocol.ts';
import { LINEAGE_REQUEST } from '../protocol.ts';
import { shortened, wordsOf } from '../wording/describe.ts';
import type { CheckedDraft } from './drafts.ts';
import { draftsWith, howItHas, locationOf } from './elsewhere.ts';
import type { Feature } from './feature.ts';
import { claimAt } from './locate.ts';
import { answerAboutDraft } from './own-request.ts';
import { PLACE } from './place.ts';

export const lineage: Feature = {
  capabilities: () => ({}),
  register(context) {
    answerAboutDraft(context, {
      method: LINEAGE_REQUEST,
      name: 'lineage of a claim',
      ofViews: true,
      answer(draft, params) {
        const asked = v.safeParse(Asking, params);
        return asked.success ? lineageAt(draft, asked.output.place) : null;
      },
    });
  },
};

const Asking = v.object({ place: PLACE });

function lineageAt(draft: CheckedDraft, { start }: v.InferOutput<typeof PLACE>): ClaimLineage {
  const claim = claimAt(draft, draft.snapshot.positions.offsetAt(start));
  if (claim === null) return { words: null, isRead: true, drafts: [] };
  return {
    words: shortened(wordsOf(draft.snapshot.text, claim.pieces), LONGEST),
    isRead: draft.lineage !== null,
    drafts: draftsWith(claim, draft).map(({ uri, name, places }) => ({
      uri,
      name,
      places: places.map((place) => ({
        place: locationOf(place).range,
        words: place.words,
        how: howItHas(place),
      })),
    })),
  };
}

const LONGEST = 120;
