/**
 * The bodies of a check's annotation: the note, the answer of whoever is criticised, the citations that are kept beside the draft.
 * Bodies that others put there are let be. Knows no target.
 */
import type { CslItem } from '../../citations/csl.ts';
import { fieldsIn } from '../entries.ts';
import type { Check, CheckCitation, CheckLocator } from './check.ts';
import type { Json } from './json.ts';

type Purpose = 'commenting' | 'replying' | 'linking';

/** `before` are the bodies as the file has them. */
export function bodiesOf({ note, response, citations }: Check, before: readonly Json[]): readonly Json[] {
  const cited = before.filter(isCitation);
  return [
    ...textBody('commenting', note, before),
    ...textBody('replying', response, before),
    ...citations.map((citation, index) => citationBody(citation, cited[index])),
  ];
}

/** Those that are none of a check's own. */
export function foreignBodies(bodies: readonly Json[]): readonly Json[] {
  const own = new Set(OWN_TEXTS.map((purpose) => bodies.find((body) => isText(body, purpose))));
  return bodies.filter((body) => !own.has(body) && !isCitation(body));
}

/** The words of the first body with this purpose. */
export function textIn(bodies: readonly Json[], purpose: (typeof OWN_TEXTS)[number]): string | null {
  return fieldsIn(bodies.find((body) => isText(body, purpose)))?.text('value') ?? null;
}

export function citationsIn(bodies: readonly Json[]): readonly CheckCitation[] {
  return bodies.filter(isCitation).map((body) => {
    const text = (name: string): string | null => fieldsIn(body)?.text(name) ?? null;
    return {
      key: text('whence:key'),
      item: itemIn(body['whence:item']),
      locator: locatorIn(body['whence:locator']),
      excerpt: text('whence:excerpt'),
      file: text('whence:file'),
      ...wordsAround(text('whence:prefix'), text('whence:suffix')),
    };
  });
}

const OWN_TEXTS = ['commenting', 'replying'] as const satisfies readonly Purpose[];
const LABELS = [
  'page',
  'paragraph',
  'time',
  'line',
  'chapter',
  'section',
] as const satisfies readonly CheckLocator['label'][];

function isText(body: Json, purpose: Purpose): boolean {
  return body.type === 'TextualBody' && body.purpose === purpose && typeof body.value === 'string';
}

function isCitation(body: Json): boolean {
  return body.purpose === 'linking' && Object.keys(body).some((name) => name.startsWith('whence:'));
}

function textBody(
  purpose: (typeof OWN_TEXTS)[number],
  value: string | null,
  before: readonly Json[],
): Json[] {
  if (value === null) return [];
  const known = before.find((body) => isText(body, purpose)) ?? {};
  return [{ ...known, type: 'TextualBody', purpose, format: 'text/plain', value }];
}

/** `value` is for people who read the file in another program. What is not there is left out. */
function citationBody(
  { key, item, locator, excerpt, file, prefix, suffix }: CheckCitation,
  before: Json = {},
): Json {
  const more = before['whence:key'] === (key ?? undefined) ? before : {};
  const known = {
    type: 'TextualBody',
    purpose: 'linking',
    value: [item?.title, item?.URL, file, key].find((words) => typeof words === 'string') ?? '',
    'whence:key': key,
    'whence:item': item,
    'whence:locator': locator,
    'whence:excerpt': excerpt,
    'whence:file': file,
    'whence:prefix': prefix ?? null,
    'whence:suffix': suffix ?? null,
  };
  const own = Object.entries(known).filter(([, value]) => value !== null);
  const others = Object.entries(more).filter(([name]) => !(name in known));
  // One of our terms has to be there, or nobody would know it again for a citation of ours.
  return Object.fromEntries([...own, ...others, ...(own.length === 3 ? [['whence:key', '']] : [])]);
}

function wordsAround(prefix: string | null, suffix: string | null): Pick<CheckCitation, 'prefix' | 'suffix'> {
  return { ...(prefix === null ? {} : { prefix }), ...(suffix === null ? {} : { suffix }) };
}

function itemIn(value: unknown): CslItem | null {
  const fields = fieldsIn(value);
  const [id, type] = [fields?.text('id'), fields?.text('type')];
  return fields && typeof id === 'string' && typeof type === 'string' ? { ...fields.all, id, type } : null;
}

function locatorIn(value: unknown): CheckLocator | null {
  const fields = fieldsIn(value);
  const label = LABELS.find((known) => known === fields?.text('label'));
  const words = fields?.text('value');
  return label && typeof words === 'string' ? { label, value: words } : null;
}
