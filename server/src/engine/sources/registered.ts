/**
 * Gives the sources that a newsroom keeps in its own list what the list says of them: name, office, role, form, and who
 * controls them, which wins over the data and over the draft's own words. A pass of its own behind `describeSources`; knows
 * no file, and nothing of how a source was described before.
 */
import type { Attribution, Control, RegisteredSource, Span } from '../model.ts';
import { wordsOf } from '../text/words-of.ts';
import { ownOutlet } from './outlets.ts';
import { flatWords, registryOf, sameKey, type Registry } from './registry.ts';

export interface RegisterOptions {
  /** The newsroom’s list; none when it keeps none. */
  readonly registry?: readonly RegisteredSource[];
  /** The newsroom’s own outlet, which goes by the name it has given itself. */
  readonly outlet?: string | null;
}

/** As many as given, in the same order; those that no entry is about are the same objects. */
export function registerSources(
  text: string,
  attributions: readonly Attribution[],
  { registry: sources = [], outlet }: RegisterOptions,
): readonly Attribution[] {
  const registry = registryOf(sources);
  if (registry.isEmpty) return attributions;
  const isOwn = ownOutlet(outlet);
  return attributions.map((attribution) => {
    if (isOwn(attribution.name)) return attribution;
    const source = meantBy(text, attribution, registry);
    const told = toldIn(text, attribution, registry);
    const chain = renamed(attribution.chain, registry);
    if (source === null && told === null && chain === attribution.chain) return attribution;
    const known = { ...(source === null ? attribution : asRegistered(attribution, source)), chain };
    if (told === null) return known;
    const { isOutlet, ...said } = told;
    const passedOn = isOutlet && !isOwn(said.name);
    return { ...known, told: said, chain: passedOn ? withTold(text, { ...known, told: said }) : chain };
  });
}

interface Meant {
  readonly entry: RegisteredSource;
  /** Where the draft names it here; null for a pronoun and for what stands in several pieces. */
  readonly at: Span | null;
  /** The draft's words are the entry's name, and not the fuller name that they were taken for. */
  readonly byWords: boolean;
}

/**
 * The words themselves first, unless they were taken for a name that they do not hold: «the Post» for The New York Post is
 * not whichever Post the list has. Then the name, unless outlets share it and words stand around it, which may tell another
 * outlet: «Namibia’s NBC».
 */
function meantBy(
  text: string,
  { name, form, source, origin }: Attribution,
  registry: Registry,
): Meant | null {
  const words = wordsOf(text, source);
  const [at] = source;
  const isNameIn = (): boolean => name === null || flatWords(words).includes(flatWords(name));
  // Whom an editor named is found by that name alone, whatever the draft's words are.
  const byWords = words === '' || origin === 'editor' ? null : registry.find(words);
  if (byWords !== null && isNameIn()) {
    return { entry: byWords, at: at && source.length === 1 ? bareSpan(text, at) : null, byWords: true };
  }
  const entry = name === null || !NAMED.has(form) ? null : registry.find(name);
  if (name === null || entry === null) return null;
  if (registry.isShared(name) && isNameIn() && !sameKey(words, name)) return null;
  return { entry, at: placeOf(text, name, source), byWords: false };
}

/** Of «an official at the council», that the name is the council’s says little. */
const NAMED: ReadonlySet<Attribution['form']> = new Set([
  'named-person',
  'named-organization',
  'document',
  'recording',
]);

function asRegistered(attribution: Attribution, { entry, at, byWords }: Meant): Attribution {
  const { name, form, role, title, affiliation, control } = attribution;
  // A report of the council's stays a document, whatever the council is.
  const takesForm = byWords || form.startsWith('named');
  const isOutlet = entry.control !== null && entry.control !== 'none';
  return {
    ...attribution,
    name: entry.name,
    form: takesForm ? (entry.form ?? (name === null ? formNamed(form) : form)) : form,
    role: entry.role ?? role ?? (isOutlet ? 'news-outlet' : null),
    title: entry.title ?? title,
    affiliation: entry.affiliation ?? affiliation,
    control: controlBy(entry, control),
    registered: { name: entry.name, at },
  };
}

/** What the list gives a name is named; whether a person, only the list can say. */
const formNamed = (form: Attribution['form']): Attribution['form'] =>
  form === 'unnamed-group' ? 'named-organization' : form;

function toldIn(
  text: string,
  { addressee }: Attribution,
  registry: Registry,
): (NonNullable<Attribution['told']> & { readonly isOutlet: boolean }) | null {
  const [at] = addressee;
  if (at === undefined) return null;
  const entry = registry.findOutlet(text.slice(at.start, at.end));
  if (entry === null) return null;
  const { name, role, control } = entry;
  const isOutlet = role === 'news-agency' || role === 'news-outlet' || control !== null;
  return { name, control: control === null ? undefined : controlBy(entry, null), isOutlet };
}

function controlBy({ control }: RegisteredSource, otherwise: Control | null): Control | null {
  if (control === null) return otherwise;
  return control === 'none' ? null : { ...control, basis: 'newsroom' };
}

/** Names of a chain by the list's, unless they hold it already: «the Russian agency TASS». */
function renamed(chain: readonly string[], registry: Registry): readonly string[] {
  const names = chain.map((shown) => {
    const entry = registry.find(shown);
    return entry === null || shown.includes(entry.name) ? shown : entry.name;
  });
  return names.every((name, index) => name === chain[index]) ? chain : names;
}

/** What only the list knows as an outlet, the reader has through it, too: «told the Gazette». It stands before who told it. */
function withTold(
  text: string,
  { name, source, told, chain }: Attribution & { readonly told: NonNullable<Attribution['told']> },
): readonly string[] {
  if (chain.some((one) => one.includes(told.name))) return chain;
  const words = wordsOf(text, source);
  const own = chain.findIndex((one) => one === name || words.includes(one));
  const at = own < 0 ? chain.length : own;
  return [...chain.slice(0, at), told.name, ...chain.slice(at)];
}

function placeOf(text: string, name: string, source: readonly Span[]): Span | null {
  for (const { start, end } of source) {
    const found = text.slice(start, end).indexOf(name);
    if (found >= 0) return { start: start + found, end: start + found + name.length };
  }
  return null;
}

/** Without its article. */
function bareSpan(text: string, { start, end }: Span): Span {
  const article = /^the\s+/iu.exec(text.slice(start, end))?.[0] ?? '';
  return { start: start + article.length, end };
}
