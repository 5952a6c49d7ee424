/**
 * «Convert Citations…»: turns the citations of a draft into another style, as one edit that an editor can undo; what is kept beside the
 * draft is written before the text loses it, and goes only when the text has it. Knows when what is written, not what.
 */
import * as v from 'valibot';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { convertCitations } from '../citations/converting/convert.ts';
import type { Conversion } from '../citations/converting/conversion.ts';
import { CITING_STYLES } from '../citations/style.ts';
import { applyEdits, shiftedBy } from '../edits.ts';
import type { Check } from '../ledger/checks/check.ts';
import { citedAlso, withoutCitation } from '../ledger/checks/citing.ts';
import type { CheckChange } from '../ledger/checks/file.ts';
import { saysNothing } from '../ledger/checks/setting.ts';
import { CONVERT_CITATIONS_REQUEST } from '../protocol.ts';
import type { CitationsConverted } from '../protocol.ts';
import { describeConversion } from '../wording/conversion.ts';
import { NO_BIBLIOGRAPHY } from './cite-command.ts';
import { bibliographyEdit, checkEndingAt } from './citing.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context, Feature } from './feature.ts';
import { whyReadOnly } from './read-only.ts';
import { answerAboutDraft } from './own-request.ts';
import { draftEdit, together } from './workspace-edits.ts';

export const convert: Feature = {
  capabilities: () => ({}),
  register: (context) =>
    answerAboutDraft(context, {
      method: CONVERT_CITATIONS_REQUEST,
      name: 'converting citations',
      answer(draft, params) {
        const asked = v.safeParse(Params, params);
        return asked.success ? converted(draft, asked.output, context) : null;
      },
    }),
};

const Params = v.object({ to: v.picklist(CITING_STYLES) });

async function converted(
  draft: CheckedDraft,
  { to }: v.InferOutput<typeof Params>,
  context: Context,
): Promise<CitationsConverted> {
  const conversion = convertCitations(draft.facts, to);
  const told = describeConversion(conversion, to);
  if (conversion.converted === 0) return { told, refusal: null };
  const isReadOnly = await whyReadOnly(draft.snapshot.uri, context);
  if (isReadOnly !== null) return { told: null, refusal: isReadOnly };
  const edit = editOf(conversion, draft, context);
  if (edit === null) return { told: null, refusal: NO_BIBLIOGRAPHY };
  const kept = await keepAll(conversion, draft, context);
  if (kept !== null) return { told: null, refusal: kept };
  const isApplied =
    conversion.edits.length === 0 || (await context.connection.workspace.applyEdit(edit)).applied;
  if (!isApplied) return { told: null, refusal: NOT_APPLIED };
  const dropped = await dropAll(conversion, draft, context);
  context.refresh();
  return dropped === null ? { told, refusal: null } : { told: null, refusal: dropped };
}

const NOT_APPLIED =
  'The draft could not be changed; nothing in it was. If it was edited meanwhile, convert its citations again.';

/** Null where the references have no place. */
function editOf({ edits, items }: Conversion, draft: CheckedDraft, context: Context): WorkspaceEdit | null {
  const own = draftEdit(edits, draft.snapshot, context.client);
  if (items.length === 0) return own;
  const added = bibliographyEdit(items, draft, context);
  return added && together([own, added]);
}

/** With the checks of the same words; they are tied to the text as it will be. */
async function keepAll(
  { keep, edits }: Conversion,
  draft: CheckedDraft,
  { author, checkFiles }: Context,
): Promise<string | null> {
  if (keep.length === 0) return null;
  const { snapshot, checks: file } = draft;
  const after = {
    path: file.path,
    text: applyEdits(snapshot.text, edits),
    sentences: snapshot.analysis.sentences.map((one) => shiftedBy(one, edits)),
  };
  const at = new Date().toISOString();
  return checkFiles.change(snapshot.uri, (checks) => {
    const made = new Map<string, Check>();
    for (const { span, citation } of keep) {
      const words = shiftedBy(span, edits);
      const known = checkEndingAt(draft, span.end)?.check.id;
      const place = known ?? String(span.end);
      const before = made.get(place) ?? checks.find(({ id }) => id === known) ?? null;
      const saying = { draft: after, words, by: author, at };
      made.set(place, citedAlso(before, citation, { saying, isPending: () => false }));
    }
    return { put: [...made.values()] };
  });
}

/** What the text has now. */
async function dropAll(
  { drop }: Conversion,
  { snapshot, placedChecks }: CheckedDraft,
  { checkFiles }: Context,
): Promise<string | null> {
  if (drop.length === 0) return null;
  const at = new Date().toISOString();
  return checkFiles.change(snapshot.uri, (checks): CheckChange => {
    const changed = placedChecks.flatMap(({ check }, index) => {
      const gone = drop
        .filter((one) => one.check === index)
        .map(({ nth }) => JSON.stringify(check.citations[nth]));
      const now = checks.find(({ id }) => id === check.id);
      if (gone.length === 0 || now === undefined) return [];
      return gone.reduce((rest, one) => withoutCitation(rest, rest.citations.findIndex((each) => JSON.stringify(each) === one), at), now); // prettier-ignore
    });
    return {
      put: changed.filter((one) => !saysNothing(one)),
      drop: changed.filter(saysNothing).map(({ id }) => id),
    };
  });
}
