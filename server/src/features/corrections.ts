/**
 * «The editor is right»: answers the client's questions about what editors say in place of the engine: what to write down, what there
 * is, what to take back. Knows the messages; what a saying comes to is `saying.ts`'s part.
 */
import type { WorkspaceEdit } from 'vscode-languageserver';
import * as v from 'valibot';
import type { Span } from '../engine/index.ts';
import type { CorrectionEntry } from '../ledger/corrections.ts';
import { CORRECT_REQUEST, CORRECTIONS_REQUEST, UNDO_CORRECTION_REQUEST } from '../protocol.ts';
import type { CorrectionMade, Corrections, Place, Writing } from '../protocol.ts';
import { describeAuthor, describeSaid } from '../wording/corrections.ts';
import { overlaps } from '../spans.ts';
import { shortened, wordsOf } from '../wording/describe.ts';
import { oneLine } from '../one-line.ts';
import { namesNear } from './corrected.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context, Feature } from './feature.ts';
import { answerAboutDraft } from './own-request.ts';
import { PLACE, VERSION, whyElsewhere } from './place.ts';
import { whyReadOnly } from './read-only.ts';
import { sayingEdit, undoEdit } from './saying.ts';

export const corrections: Feature = {
  capabilities: () => ({}),
  register(context) {
    answerAboutDraft(context, {
      method: CORRECT_REQUEST,
      name: 'correction',
      answer(draft, params) {
        const asked = v.safeParse(Correct, params);
        if (!asked.success) return null;
        const refusal = whyElsewhere(asked.output, draft);
        if (refusal !== null) return { edit: null, refusal };
        const { places, say } = asked.output;
        const spans = places.map((place) => spanOf(draft, place));
        return writing(sayingEdit(draft, { spans, say }, context), { draft, context });
      },
    });
    answerAboutDraft(context, {
      method: CORRECTIONS_REQUEST,
      name: 'corrections',
      async answer(draft, params): Promise<Corrections> {
        const asked = v.safeParse(WithPlace, params);
        const at = asked.success ? spanOf(draft, asked.output.place).start : 0;
        const refusal = await whyReadOnly(draft.snapshot.uri, context);
        return { said: madeIn(draft, context.author), names: namesNear(draft, at), refusal };
      },
    });
    answerAboutDraft(context, {
      method: UNDO_CORRECTION_REQUEST,
      name: 'undoing a correction',
      answer(draft, params) {
        const asked = v.safeParse(v.object({ id: v.string() }), params);
        return asked.success ? writing(undoEdit(draft, asked.output.id, context), { draft, context }) : null;
      },
    });
  },
};

/** Of a protected file nothing is written, though the ledger beside it might take it: as with checks. */
async function writing(
  edit: WorkspaceEdit | null,
  { draft, context }: { readonly draft: CheckedDraft; readonly context: Context },
): Promise<Writing<WorkspaceEdit> | null> {
  if (edit === null) return null;
  const refusal = await whyReadOnly(draft.snapshot.uri, context);
  return { edit: refusal === null ? edit : null, refusal };
}

const WithPlace = v.object({ place: PLACE });
const Name = v.pipe(v.string(), v.trim(), v.minLength(1));
const Correct = v.object({
  places: v.array(PLACE),
  version: VERSION,
  say: v.variant('kind', [
    v.object({ kind: v.picklist(['not-attribution', 'not-a-claim', 'carried-by']) }),
    v.object({
      kind: v.picklist(['source-is', 'attribute-selection']),
      name: Name,
      form: v.exactOptional(v.string()),
    }),
  ]),
});

const WORDS_LENGTH = 120;

/** All that was said, the latest first; what is lost has no place. */
function madeIn({ snapshot }: CheckedDraft, reader: string | null): readonly CorrectionMade[] {
  const { corrections: placing, positions } = snapshot;
  const all: { entry: CorrectionEntry; span: Span | null }[] = [
    ...placing.placed.map(({ entry, correction }) => ({ entry, span: correction.at })),
    ...placing.lost.map((entry) => ({ entry, span: null })),
  ];
  const latestFirst = all.toSorted((a, b) => (a.entry.at < b.entry.at ? 1 : -1));
  return latestFirst.map(({ entry, span }) => ({
    id: entry.id,
    what: describeSaid(entry.said),
    words: shortened(span === null ? oneLine(entry.quote) : sentenceAt(snapshot, span), WORDS_LENGTH),
    who: describeAuthor(entry, reader),
    place: span && positions.placeOf(span),
  }));
}

/** By itself a word such as «said» would tell an editor nothing. */
function sentenceAt({ analysis, text }: CheckedDraft['snapshot'], span: Span): string {
  return wordsOf(text, analysis.sentences.find((sentence) => overlaps(sentence, span)) ?? span);
}

function spanOf({ snapshot: { positions } }: CheckedDraft, place: Place): Span {
  return { start: positions.offsetAt(place.start), end: positions.offsetAt(place.end) };
}
