/**
 * Begins a citation of some words where an edit alone cannot: beside the draft, or after asking where citations of plain text go. Worked out
 * from the draft as it stands.
 */
import * as v from 'valibot';
import type { Command } from 'vscode-languageserver';
import { cite, targetOf } from '../citations/cite.ts';
import type { CitationTarget } from '../citations/add.ts';
import type { CitationSettings } from '../citations/style.ts';
import type { Span } from '../engine/index.ts';
import { ASK_PLAIN_TEXT_REQUEST } from '../protocol.ts';
import { hull } from '../spans.ts';
import { asksFirst, citationEdit, keepCitation, styleFor } from './citing.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context } from './feature.ts';
import { PLACE } from './place.ts';
import { whyReadOnly } from './read-only.ts';
import { warn } from './warn.ts';

export const CITE = 'whence.cite';

/** The command for words to be cited. */
export function citeCommand(title: string, { snapshot }: CheckedDraft, span: Span): Command {
  const { uri, positions } = snapshot;
  return { title, command: CITE, arguments: [{ uri, place: positions.placeOf(span) }] };
}

/** Why nothing was written is shown. */
export async function runCite(params: unknown, context: Context): Promise<void> {
  const asked = v.safeParse(Asked, params);
  const draft = asked.success ? await context.drafts.checked(asked.output.uri) : null;
  if (!asked.success || draft === null) return;
  const isReadOnly = await whyReadOnly(draft.snapshot.uri, context);
  if (isReadOnly !== null) return tell(isReadOnly, context);
  const settings = await settledSettings(draft, context);
  if (settings === null) return;
  const { positions } = draft.snapshot;
  const { start, end } = asked.output.place;
  const target = targetAt(draft, { start: positions.offsetAt(start), end: positions.offsetAt(end) });
  const style = styleFor(draft, settings);
  const written = cite({ target, cited: { kind: 'pending' }, style }, draft.facts);
  if (written.kept !== null) return tell(await keepCitation(written.kept, draft, context), context);
  const edit = citationEdit(written, draft, context);
  if (edit === null) return tell(NO_BIBLIOGRAPHY, context);
  const { applied, failureReason = NOT_APPLIED } = await context.connection.workspace.applyEdit(edit);
  if (!applied) await tell(failureReason, context);
}

const Answer = v.object({ place: v.picklist(['text', 'beside']) });
const Asked = v.object({ uri: v.string(), place: PLACE });

/** With what the editor answered, where it had to be asked; null where there was no answer. */
export async function settledSettings(
  draft: CheckedDraft,
  context: Context,
): Promise<CitationSettings | null> {
  const { citations } = draft.settings;
  if (!asksFirst(draft, context)) return citations;
  const answer: unknown = await context.connection.sendRequest(ASK_PLAIN_TEXT_REQUEST, {
    uri: draft.snapshot.uri,
  });
  const place = v.safeParse(Answer, answer);
  return place.success ? { ...citations, plainText: place.output.place } : null;
}

/** The claim of exactly these words, or the words. */
function targetAt({ facts }: CheckedDraft, span: Span): CitationTarget {
  const claim = facts.analysis.claims.find((one) => {
    const whole = hull(one.pieces);
    return whole?.start === span.start && whole.end === span.end;
  });
  return claim ? targetOf(claim, facts) : { span, chain: [] };
}

export const NO_BIBLIOGRAPHY =
  'There is no bibliography that the reference could be written to. Open the folder of the draft; nothing was written.';

const NOT_APPLIED =
  'The draft could not be changed; nothing in it was. If it was edited meanwhile, try once more.';

async function tell(refusal: string | null, context: Context): Promise<void> {
  if (refusal !== null) await warn(refusal, context);
}
