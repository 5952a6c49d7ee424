/** The copies of a draft that an editor hands on, as the client asks for them. Nothing is written here: where a copy goes is the client's part. */
import * as v from 'valibot';
import { nameOfFile } from '../documents/uris.ts';
import { copyOf } from '../exports/copies.ts';
import { COPIES } from '../exports/copy-names.ts';
import type { DraftToExport } from '../exports/draft.ts';
import { reportPage } from '../exports/report/report.ts';
import { COPY_REQUEST } from '../protocol.ts';
import type { DraftCopy } from '../protocol.ts';
import { dayOf } from '../wording/corrections.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Feature } from './feature.ts';
import { answerAboutDraft } from './own-request.ts';

export const handOn: Feature = {
  capabilities: () => ({}),
  register: (context) =>
    answerAboutDraft(context, {
      method: COPY_REQUEST,
      name: 'a copy',
      answer(draft, params) {
        const asked = v.safeParse(Params, params);
        return asked.success ? handedOn(draft, asked.output, new Date()) : null;
      },
    }),
};

const Params = v.object({
  as: v.picklist(['report', ...COPIES]),
  format: v.optional(v.picklist(['markdown', 'html', 'csv'])),
});

/** Null where there is no such copy. */
export function handedOn(
  draft: CheckedDraft,
  { as, format }: v.InferOutput<typeof Params>,
  now: Date,
): DraftCopy | null {
  const exported = exportedFrom(draft);
  if (as === 'report') {
    const page = reportPage([exported], dayOf(now.toISOString()) ?? '');
    return { text: page, ending: 'html', told: null, isEmpty: false };
  }
  return copyOf(exported, { as, format, ignores: draft.ledger.entries });
}

export function exportedFrom({ snapshot, facts, findings }: CheckedDraft): DraftToExport {
  return { name: nameOfFile(snapshot.uri), facts, findings };
}
