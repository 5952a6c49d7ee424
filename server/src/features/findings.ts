/** Answers what there is to look at in a draft, for an editor that draws it itself in place of diagnostics. */
import { FINDINGS_REQUEST } from '../protocol.ts';
import type { Findings } from '../protocol.ts';
import type { Feature } from './feature.ts';
import { answerAboutDraft } from './own-request.ts';

export const findings: Feature = {
  capabilities: () => ({}),
  register(context) {
    answerAboutDraft(context, {
      method: FINDINGS_REQUEST,
      name: 'Findings',
      answer(draft): Findings {
        const { uri, version, positions } = draft.snapshot;
        const shown = context.waiting.shown(draft).map(({ rule, severity, message, start, end }) => {
          return { rule, severity, message, place: positions.placeOf({ start, end }) };
        });
        return { uri, version, findings: shown };
      },
    });
  },
};
