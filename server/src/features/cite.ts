/** Answers the one edit that cites what an editor chose or told, for words of a draft. Knows the messages; `citations/cite.ts` says what is written. */
import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import * as v from 'valibot';
import { markBehind } from '../citations/add.ts';
import type { CitationTarget } from '../citations/add.ts';
import { cite as whatToWrite } from '../citations/cite.ts';
import type { Cited, CitationToWrite } from '../citations/cite.ts';
import { entryReference } from '../citations/entry-reference.ts';
import { wordsOfItem } from '../citations/entry-words.ts';
import { itemTold, TOLD_SORTS } from '../citations/told.ts';
import { whereTold } from '../citations/where.ts';
import { CITE_REQUEST } from '../protocol.ts';
import type { CitedPassage, CitedThing, Citing } from '../protocol.ts';
import type { CitingStyle } from '../citations/style.ts';
import { NO_BIBLIOGRAPHY, settledSettings } from './cite-command.ts';
import { citationEdit, keepCitation, styleFor } from './citing.ts';
import { citedNamed } from './citable.ts';
import { idOfKey, idOfWords } from './citable-thing.ts';
import type { CitedHere } from './citable-thing.ts';
import { foundAgain } from './cited-words.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context, Feature } from './feature.ts';
import { answerAboutDraft } from './own-request.ts';
import { PLACE } from './place.ts';
import { whyReadOnly } from './read-only.ts';
import { today } from './today.ts';

export const cite: Feature = {
  capabilities: () => ({}),
  register(context) {
    answerAboutDraft(context, {
      method: CITE_REQUEST,
      name: 'a citation',
      answer(draft, params, token) {
        const asked = v.safeParse(Citation, params);
        return asked.success ? citing(draft, asked.output, { context, token }) : null;
      },
    });
  },
};

const someWords = v.pipe(v.string(), v.maxLength(5000));
const words = v.exactOptional(someWords);
const Citation = v.object({
  cited: v.object({ place: PLACE, words: v.string() }),
  what: v.variant('kind', [
    v.object({ kind: v.literal('choice'), id: v.string() }),
    v.object({ kind: v.literal('later') }),
    v.object({
      kind: v.literal('new'),
      told: v.object({
        sort: v.picklist(TOLD_SORTS),
        title: words,
        author: words,
        outlet: words,
        date: words,
        url: words,
        kept: words,
        archive: words,
        type: words,
      }),
    }),
  ]),
  passage: v.optional(
    v.object({ where: v.exactOptional(v.pipe(someWords, v.regex(/^[^[\]{};@\r\n]*$/))), excerpt: words }),
    {},
  ),
});

interface Around {
  readonly context: Context;
  readonly token: CancellationToken;
}

type Answer = Citing<WorkspaceEdit>;

/** Whoever goes on writing while files are read, or while they are asked, has it where the words stand by then. */
async function citing(
  asked: CheckedDraft,
  { cited, what, passage }: v.InferOutput<typeof Citation>,
  around: Around,
): Promise<Answer> {
  const { uri } = asked.snapshot;
  const thing = await thingMeant(asked, what, around);
  if (thing === null) return refused('What you chose is not there any more. Choose once more.');
  const { context } = around;
  const isReadOnly = await whyReadOnly(uri, context);
  if (isReadOnly !== null) return refused(isReadOnly);
  const settings = await settledSettings(asked, context);
  if (settings === null) return NOTHING;
  const draft = await context.drafts.checked(uri);
  const target = draft && foundAgain(draft, cited);
  if (draft === null || target === null)
    return refused('The words have changed since. Choose them once more.');
  const style = styleFor(draft, settings);
  const written = citationFor(thing, { target, style, passage }, draft);
  const id = what.kind === 'choice' ? what.id : idOf(thing, written);
  if (written.kept !== null) {
    const refusal = await keepCitation(written.kept, draft, context);
    return { edit: null, refusal, id: refusal === null ? id : null };
  }
  const edit = citationEdit(written, draft, context);
  return edit === null ? refused(NO_BIBLIOGRAPHY) : { edit, refusal: null, id };
}

/** The editor thought better of it. */
const NOTHING: Answer = { edit: null, refusal: null, id: null };

const refused = (refusal: string): Answer => ({ edit: null, refusal, id: null });

/** What something new is called from now on; null where it is still to be filled in. */
function idOf(thing: CitedHere, { item }: CitationToWrite): string | null {
  if (thing.kind !== 'item') return null;
  return item === null ? idOfWords(wordsOfItem(thing.item)) : idOfKey(item.id);
}

async function thingMeant(
  draft: CheckedDraft,
  what: CitedThing,
  { context, token }: Around,
): Promise<CitedHere | null> {
  if (what.kind === 'later') return { kind: 'pending' };
  if (what.kind === 'new') return { kind: 'item', item: itemTold(what.told, today()) };
  return citedNamed(what.id, draft, { context, token });
}

function citationFor(
  thing: CitedHere,
  { target, style, passage }: Written,
  { facts }: CheckedDraft,
): CitationToWrite {
  const { where = '', excerpt = '' } = passage;
  if (thing.kind === 'own' && style !== 'ledger' && where.trim() === '') {
    return { edits: [markBehind(thing.key, target, facts)], item: null, kept: null };
  }
  if (thing.kind === 'source') {
    return whatToWrite(
      { target: { ...target, chain: [thing.name] }, cited: { kind: 'pending' }, style },
      facts,
    );
  }
  const said = { where: whereTold(where), excerpt: excerpt.trim() === '' ? null : excerpt.trim() };
  return whatToWrite({ target, cited: asCited(thing, style === 'footnote'), ...said, style }, facts);
}

interface Written {
  readonly target: CitationTarget;
  readonly style: CitingStyle;
  readonly passage: CitedPassage;
}

/** An entry goes into a footnote word for word, and elsewhere as the reference that it is. */
function asCited(thing: Exclude<CitedHere, { kind: 'source' }>, isFootnote: boolean): Cited {
  if (thing.kind === 'own') return { kind: 'key', key: thing.key };
  if (thing.kind !== 'entry') return thing;
  const { words: note } = thing;
  return { kind: 'item', item: isFootnote ? { id: '', type: 'document', note } : entryReference('', note) };
}
