/** The galley of a draft, as the view beside it shows it. What is drawn and how is for others to say. */
import { drawGalley } from '../galley/galley.ts';
import { GALLEY_REQUEST } from '../protocol.ts';
import type { Galley } from '../protocol.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Feature } from './feature.ts';
import { exportedFrom } from './hand-on.ts';
import { answerAboutDraft } from './own-request.ts';

export const galley: Feature = {
  capabilities: () => ({}),
  register: (context) =>
    answerAboutDraft(context, { method: GALLEY_REQUEST, name: 'Galley', answer: galleyOf }),
};

export function galleyOf(draft: CheckedDraft): Galley {
  const { uri, version } = draft.snapshot;
  return { uri, version, ...drawGalley(exportedFrom(draft)) };
}
