/** «Show Lineage»: answers where else the claim at a place stands, draft by draft. */
import * as v from 'valibot';
import type { ClaimLineage, LineageDraft } from '../protocol.ts';
import { LINEAGE_REQUEST, READ_ON_REQUEST } from '../protocol.ts';
import { shortened, wordsOf } from '../wording/describe.ts';
import type { CheckedDraft } from './drafts.ts';
import { byDraft, draftsWith, howItHas, locationOf } from './elsewhere.ts';
import type { DraftElsewhere } from './elsewhere.ts';
import type { Context, Feature } from './feature.ts';
import { claimAt } from './locate.ts';
import { answerAboutDraft } from './own-request.ts';
import { PLACE } from './place.ts';

/** The editor's command that shows it; told `LineageParams`, of another place than the cursor's. */
export const SHOW_LINEAGE = 'whence.showLineage';

export const lineage: Feature = {
  capabilities: () => ({}),
  register(context) {
    answerAboutDraft(context, {
      method: LINEAGE_REQUEST,
      name: 'lineage of a claim',
      ofViews: true,
      answer(draft, params) {
        const asked = v.safeParse(Asking, params);
        return asked.success ? lineageAt(draft, asked.output.place, context) : null;
      },
    });
    context.connection.onRequest(READ_ON_REQUEST, () => {
      context.lineage.survey();
      return null;
    });
  },
};

const Asking = v.object({ place: PLACE });

export async function lineageAt(
  draft: CheckedDraft,
  { start }: v.InferOutput<typeof PLACE>,
  { lineage: among }: { readonly lineage: Pick<Context['lineage'], 'perhaps' | 'reach'> },
): Promise<ClaimLineage> {
  const { snapshot } = draft;
  const claim = claimAt(draft, snapshot.positions.offsetAt(start));
  const { isReading, haltedAt: stoppedAt, boundedAt, hasEnded } = among.reach();
  const reach = { isRead: draft.lineage !== null && !isReading, stoppedAt, boundedAt, hasEnded };
  if (claim === null) return { words: null, ...reach, drafts: [], perhaps: [] };
  const perhaps = await among.perhaps(snapshot, claim.id);
  return {
    words: shortened(wordsOf(snapshot.text, claim.pieces), LONGEST),
    ...reach,
    drafts: draftsWith(claim, draft).map(told),
    perhaps: byDraft(perhaps.slice(0, MOST_PERHAPS)).map(told),
  };
}

const told = ({ uri, name, places }: DraftElsewhere): LineageDraft => ({
  uri,
  name,
  places: places.map((place) => ({
    place: locationOf(place).range,
    words: place.words,
    how: howItHas(place),
  })),
});

/** The likeliest: further down hardly any is right. */
const MOST_PERHAPS = 8;

const LONGEST = 120;
