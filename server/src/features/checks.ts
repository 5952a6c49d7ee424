/** Answers what the client records of claims, and does it as a command, so that the quick fixes work in any editor. */
import { RECORD_CHECK_REQUEST } from '../protocol.ts';
import { recordCheck } from './checking.ts';
import type { Context, Feature } from './feature.ts';
import { answerAboutDraft, uriIn } from './own-request.ts';
import { warn } from './warn.ts';

/** Its argument is what the request has for parameters. */
export const RECORD_CHECK = 'whence.recordCheck';

export const checks: Feature = {
  capabilities: () => ({}),
  register: (context) =>
    answerAboutDraft(context, {
      method: RECORD_CHECK_REQUEST,
      name: 'recording a check',
      answer: (draft, params) => recordCheck(draft, params, context),
    }),
};

/** The same for an editor that runs our commands; why nothing was written is shown. */
export async function runRecordCheck(params: unknown, context: Context): Promise<void> {
  const draft = await context.drafts.checked(uriIn(params) ?? '');
  const recorded = draft && (await recordCheck(draft, params, context));
  if (!recorded?.refusal) return;
  await warn(recorded.refusal, context);
}
