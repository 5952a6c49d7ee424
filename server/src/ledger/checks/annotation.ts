/**
 * A check as a Web Annotation (W3C, 2017), and back: what the standard has a word for is said in its words, the rest in terms of
 * our own under `whence:`. Whatever else an annotation holds stays in it. Knows one annotation, no file and no place in a draft.
 */
import type { WordAnchor } from '../corrections.ts';
import { fieldsIn, positionOf } from '../entries.ts';
import type { Fields } from '../entries.ts';
import { bodiesOf, citationsIn, foreignBodies, textIn } from './bodies.ts';
import { CHECK_STATUSES } from './check.ts';
import type { Check, SignOff } from './check.ts';
import { listOf, recordsIn } from './json.ts';
import type { Json } from './json.ts';

/** `before` is the annotation as the file has it: what this version does not know of it is kept. */
export function annotationOf(check: Check, before: Json = {}): Json {
  const { id, status, restricted, checker, at, hash, signOffs } = check;
  const bodies = [...bodiesOf(check, recordsIn(before.body)), ...foreignBodies(recordsIn(before.body))];
  const known: Json = {
    id: iriOf(id),
    type: 'Annotation',
    motivation: motivationOf(check),
    'whence:status': status,
    'whence:restricted': restricted ? true : undefined,
    creator:
      checker === null ? undefined : { ...personBefore(before, checker), type: 'Person', name: checker },
    modified: at,
    body: bodies.length === 0 ? undefined : bodies,
    target: targetOf(check.anchor, fieldsIn(before.target)?.all ?? {}),
    'whence:hash': hash,
    'whence:signOffs': signOffs.length === 0 ? undefined : signOffs,
  };
  const more = Object.entries(before).filter(([name]) => !(name in known));
  return Object.fromEntries([...Object.entries(known), ...more].filter(([, value]) => value !== undefined));
}

/** Null for an annotation that is none of ours; in words why one of ours cannot be read. */
export function checkOf(annotation: Json): Check | string | null {
  const fields = fieldsIn(annotation);
  const wanted = fields?.text('whence:status') ?? null;
  if (fields === null || wanted === null) return null;
  const status = CHECK_STATUSES.find((one) => one === wanted);
  if (status === undefined) return `it has a status that is not known here (“${wanted}”)`;
  const [id, hash] = [fields.text('id'), fields.text('whence:hash')];
  if (!id) return 'it has no “id”';
  if (!hash) return 'it does not keep the sentence as it stood (“whence:hash”)';
  const anchor = anchorIn(fields);
  if (anchor === null) return 'it quotes no words (“TextQuoteSelector”)';
  const bodies = recordsIn(annotation.body);
  return {
    id: id.replace(/^#/, ''),
    anchor,
    hash,
    status,
    citations: citationsIn(bodies),
    checker: fieldsIn(annotation.creator)?.text('name') ?? null,
    at: fields.text('modified') ?? fields.text('created') ?? '',
    note: textIn(bodies, 'commenting'),
    response: textIn(bodies, 'replying'),
    restricted: annotation['whence:restricted'] === true,
    signOffs: signOffsIn(annotation['whence:signOffs']),
  };
}

/** Our own ids are fragments of the draft; what somebody else gave stays as it is. */
export function iriOf(id: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(id) ? id : `#${id}`;
}

/** The annotated draft is the base of the file, so that its name stands in one line and a draft that is moved changes no other. */
const THE_DRAFT = '';

function motivationOf({ status, citations }: Check): string | readonly string[] {
  const linking = citations.length > 0 ? ['linking'] : [];
  if (status === 'unchecked' && linking.length > 0) return 'linking';
  const own = status === 'query' ? 'questioning' : 'assessing';
  return linking.length > 0 ? [own, ...linking] : own;
}

function personBefore(before: Json, checker: string): Json {
  const person = fieldsIn(before.creator);
  return person?.text('name') === checker ? person.all : {};
}

function targetOf(anchor: WordAnchor, before: Json): Json {
  const others = recordsIn(before.selector).filter(({ type }) => !OWN_SELECTORS.has(String(type)));
  const { quote, prefix, suffix, start, end } = anchor;
  const sentence = { type: QUOTE, exact: quote, prefix, suffix, ...refinementOf(anchor) };
  const position = start === undefined || end === undefined ? [] : [{ type: POSITION, start, end }];
  return {
    ...before,
    type: 'SpecificResource',
    source: THE_DRAFT,
    selector: [sentence, ...position, ...others],
  };
}

const QUOTE = 'TextQuoteSelector';
const POSITION = 'TextPositionSelector';
const OWN_SELECTORS: ReadonlySet<string> = new Set([QUOTE, POSITION]);

/** The words meant within the sentence; nothing where they are all of it. */
function refinementOf({ quote, words, nth }: WordAnchor): Json {
  if (words === quote) return {};
  const which = nth === 0 ? {} : { 'whence:nth': nth };
  return { refinedBy: { type: QUOTE, exact: words, ...which } };
}

function anchorIn(fields: Fields): WordAnchor | null {
  const selectors = recordsIn(fieldsIn(fields.all.target)?.all.selector);
  const found = (type: string): Fields | null => fieldsIn(selectors.find((one) => one.type === type));
  const [sentence, position] = [found(QUOTE), found(POSITION)];
  const quote = sentence?.text('exact');
  if (!sentence || !quote) return null;
  const words = fieldsIn(sentence.all.refinedBy);
  const nth = words?.all['whence:nth'];
  return {
    quote,
    prefix: sentence.text('prefix') ?? '',
    suffix: sentence.text('suffix') ?? '',
    ...positionOf(position?.all ?? {}),
    words: words?.text('exact') ?? quote,
    nth: typeof nth === 'number' && Number.isSafeInteger(nth) && nth >= 0 ? nth : 0,
  };
}

function signOffsIn(value: unknown): readonly SignOff[] {
  return listOf(value).flatMap((one) => {
    const fields = fieldsIn(one);
    const [by, at] = [fields?.text('by'), fields?.text('at')];
    const role = ROLES.find((known) => known === fields?.text('role'));
    return role && by && at ? [{ role, by, at }] : [];
  });
}

const ROLES = ['checker', 'editor', 'legal'] as const satisfies readonly SignOff['role'][];
