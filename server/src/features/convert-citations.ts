/**
 * «Convert Citations…»: turns the citations of a draft into another style, as one edit that an editor can undo; what is kept beside the
 * draft is written before the text loses it, goes only when the text has it, and follows an undo. Knows when what is written, not what.
 */
import * as v from 'valibot';
import type { ApplyWorkspaceEditResult, WorkspaceEdit } from 'vscode-languageserver';
import { convertCitations } from '../citations/converting/convert.ts';
import type { Conversion } from '../citations/converting/conversion.ts';
import { CITING_STYLES } from '../citations/style.ts';
import { applyEdits } from '../edits.ts';
import { CONVERT_CITATIONS_REQUEST, SAVE_REQUEST } from '../protocol.ts';
import type { CitationsConverted } from '../protocol.ts';
import { describeConversion } from '../wording/conversion.ts';
import { NO_BIBLIOGRAPHY } from './cite-command.ts';
import { bibliographyEdit } from './citing.ts';
import { changed, dropping, keeping } from './conversion-checks.ts';
import type { Changing } from './conversion-checks.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context, Feature } from './feature.ts';
import { followConversions } from './followed-conversions.ts';
import type { FollowedConversions } from './followed-conversions.ts';
import { whyReadOnly } from './read-only.ts';
import { answerAboutDraft } from './own-request.ts';
import { draftEdit, together } from './workspace-edits.ts';

export const convert: Feature = {
  capabilities: () => ({}),
  register(context) {
    const followed = followConversions(context);
    answerAboutDraft(context, {
      method: CONVERT_CITATIONS_REQUEST,
      name: 'converting citations',
      answer(draft, params) {
        const asked = v.safeParse(Params, params);
        return asked.success ? converted(draft, asked.output, { context, followed }) : null;
      },
    });
  },
};

const Params = v.object({ to: v.picklist(CITING_STYLES) });

interface Desk {
  readonly context: Context;
  readonly followed: FollowedConversions;
}

async function converted(
  draft: CheckedDraft,
  { to }: v.InferOutput<typeof Params>,
  { context, followed }: Desk,
): Promise<CitationsConverted> {
  const conversion = convertCitations(draft.facts, to);
  const told = describeConversion(conversion, to);
  if (conversion.converted === 0) return { told, refusal: null };
  const isReadOnly = await whyReadOnly(draft.snapshot.uri, context);
  if (isReadOnly !== null) return { told: null, refusal: isReadOnly };
  const edit = editOf(conversion, draft, context);
  if (edit === null) return { told: null, refusal: NO_BIBLIOGRAPHY };
  const { snapshot, checks } = draft;
  const saying = { author: context.author, at: new Date().toISOString() };
  const [keep, drop] = [keeping(conversion, draft, saying), dropping(conversion, draft, saying)];
  const refusal = conversion.keep.length === 0 ? null : await write(keep, draft, context);
  if (refusal !== null) return { told: null, refusal };
  const before = { text: snapshot.text, checks: checks.checks };
  const after = {
    text: applyEdits(snapshot.text, conversion.edits),
    checks: changed(changed(checks.checks, keep), drop),
  };
  const toSave = filesToSave(conversion, draft, context);
  return followed.whileTurning(snapshot.uri, [before, after], async () => {
    const { applied, failureReason = NOT_APPLIED }: ApplyWorkspaceEditResult =
      conversion.edits.length === 0 ? { applied: true } : await context.connection.workspace.applyEdit(edit);
    if (!applied) {
      await followed.follow(snapshot.uri, snapshot.text);
      return { told: null, refusal: failureReason };
    }
    await saveFiles(toSave, context);
    const dropped = conversion.drop.length === 0 ? null : await write(drop, draft, context);
    context.refresh();
    return dropped === null ? { told, refusal: null } : { told: null, refusal: dropped };
  });
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

function write(
  change: Changing,
  { snapshot }: CheckedDraft,
  { checkFiles }: Context,
): Promise<string | null> {
  return checkFiles.change(snapshot.uri, change);
}

/**
 * What is kept beside the draft is on the disk at once: a draft that was closed unsaved would be without it. And references hold as their
 * file is saved; not one that somebody is at work in.
 */
function filesToSave(
  { keep, drop, items }: Conversion,
  { snapshot, bibliography }: CheckedDraft,
  { openText }: Context,
): readonly string[] {
  const open = items.length === 0 || bibliography === null ? null : openText(bibliography.uri);
  const isOwn = open === null || open === bibliography?.text;
  return [
    ...(keep.length + drop.length > 0 ? [snapshot.uri] : []),
    ...(items.length > 0 && bibliography !== null && isOwn ? [bibliography.uri] : []),
  ];
}

async function saveFiles(uris: readonly string[], { savesFiles, connection }: Context): Promise<void> {
  if (savesFiles && uris.length > 0) await connection.sendRequest(SAVE_REQUEST, { uris });
}
