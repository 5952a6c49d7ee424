/**
 * Mends tags where a cue verb looks like a noun or the other way round: «The agency reports.», «the disputed territory»,
 * «the court warrant». A clause needs a verb, and a determiner needs a noun. Knows tags and verb forms only.
 */
import type { VerbForm } from '../../lexicon/inflection.ts';
import type { Tag, Token } from '../../text/structure.ts';
import { formsOfCue } from './verbs.ts';

const BEFORE_VERB: ReadonlySet<Tag> = new Set(['noun', 'name', 'pron', 'num']);
const NOMINAL: ReadonlySet<Tag> = new Set(['noun', 'name', 'adj', 'num']);
const OBJECT_STARTS: ReadonlySet<Tag> = new Set(['det', 'noun', 'name', 'adj', 'pron', 'num', 'conj']);
const CLAUSE_STARTS = new Set('that whether'.split(' '));
const RELATIVES = new Set('who which what where when how that'.split(' '));
const MODALS = new Set('would could should may might must can will shall did does do'.split(' '));
const ADJECTIVE_ENDS: ReadonlySet<Tag> = new Set(['aux', 'verb', 'prep', 'punct']);
const GOVERNED = new Set('that to by as'.split(' '));
const PLURALS = new Set('people police media men women children majority rest few many'.split(' '));
const SUBJECTS = new Set('he she they it we i'.split(' '));
const OPENERS: ReadonlySet<Tag> = new Set(['det', 'noun', 'name', 'adj', 'num', 'pron']);

/** The same tokens, those with a mended tag replaced. */
export function retagged(tokens: readonly Token[]): readonly Token[] {
  let mended: Token[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const tag = mendedTag(mended ?? tokens, at);
    const token = tokens[at];
    if (tag === null || token === undefined) continue;
    mended ??= [...tokens];
    mended[at] = { ...token, tag };
  }
  return mended ?? tokens;
}

function mendedTag(tokens: readonly Token[], at: number): Tag | null {
  const token = tokens[at];
  if (isFirstName(tokens, at)) return 'name';
  if (token?.tag === 'noun' || token?.tag === 'adj') {
    if (isHelped(tokens, at) || (token.tag === 'noun' && isHiddenVerb(tokens, at))) return 'verb';
    return token.tag === 'adj' && standsAsNoun(tokens, at) ? 'noun' : null;
  }
  if (token?.tag !== 'verb') return null;
  if (isAttributive(tokens, at)) return 'adj';
  return isHiddenNoun(tokens, at) ? 'noun' : null;
}

/** «Grant & Lyle», «Mark Owens»: a sentence's first word in front of a name is one, whatever its small spelling is. */
function isFirstName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (
    token?.tag !== 'verb' ||
    (tokens[at - 1]?.sentence === token.sentence && tokens[at - 1]?.tag !== 'punct')
  )
    return false;
  return (
    isCapital(token.text) &&
    (next?.text === '&' || (next?.tag === 'name' && isCapital(next.text) && looksBase(token.lower)))
  );
}

function isCapital(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 65 && first <= 90;
}

/** «could not independently verify», «is alleged that»: behind an auxiliary that wants a verb. */
function isHelped(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (tokens[before]?.tag === 'adv' && before > at - 4) before--;
  if (tokens[before]?.tag !== 'aux') return false;
  const forms = formsOfCue(tokens[at]?.lower ?? '');
  if (MODALS.has(tokens[before]?.lower ?? '')) return forms?.includes('base') === true;
  return forms?.includes('participle') === true && GOVERNED.has(tokens[at + 1]?.lower ?? '');
}

/** «the funeral would be»: an adjective between a determiner and something that is no noun. */
function standsAsNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.tag;
  return tokens[at - 1]?.tag === 'det' && (next === undefined || ADJECTIVE_ENDS.has(next));
}

/** A noun that may be a cue verb, in a stretch between marks that starts with a noun phrase and has no verb. */
function isHiddenVerb(tokens: readonly Token[], at: number): boolean {
  if (!BEFORE_VERB.has(tokens[at - 1]?.tag ?? 'punct')) return false;
  const forms = formsOfCue(tokens[at]?.lower ?? '');
  if (forms === null) return false;
  const from = startOfStretch(tokens, at);
  if (from === null || !OPENERS.has(tokens[from]?.tag ?? 'punct')) return false;
  const next = tokens[at + 1];
  if (next?.text === ':' && /^[“"‘]$/.test(tokens[at + 2]?.text ?? '')) return forms.includes('s');
  if (next === undefined || next.sentence !== tokens[at]?.sentence || /^[.,]$/.test(next.text))
    return (
      tokens[from - 1]?.text === ',' &&
      agreesWithSubject(tokens, at, forms) &&
      !startsWithVerb(tokens, at + 1)
    );
  if (CLAUSE_STARTS.has(next.lower) || (forms.includes('s') && SUBJECTS.has(next.lower))) return true;
  return OBJECT_STARTS.has(next.tag) && !hasVerbAhead(tokens, at + 1);
}

/** «…, the agency reports», «…, documents show»: an «s» form, or a base form behind a plural alone. */
function agreesWithSubject(tokens: readonly Token[], at: number, forms: readonly VerbForm[]): boolean {
  if (forms.includes('s')) return true;
  const before = tokens[at - 1];
  return forms.includes('base') && before?.tag === 'noun' && /[a-z]{2}s$/.test(before.lower) && tokens[at - 2]?.text === ','; // prettier-ignore
}

/** The first token of the stretch between marks that a token is in; null when a main verb stands before it there. */
function startOfStretch(tokens: readonly Token[], at: number): number | null {
  let from = at;
  while (
    from > 0 &&
    tokens[from - 1]?.sentence === tokens[at]?.sentence &&
    tokens[from - 1]?.tag !== 'punct'
  ) {
    from--;
    const { tag } = tokens[from] ?? {};
    if (tag === 'aux' || tag === 'to' || (tag === 'verb' && !isReduced(tokens, from))) return null;
  }
  while (from < at && (tokens[from]?.tag === 'conj' || tokens[from]?.tag === 'adv')) from++;
  return from;
}

/** «released by the company»: a participle behind a noun and before a preposition is no main verb. */
function isReduced(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.tag;
  return (
    /(?:ed|en|wn|ght|ade|eld)$/.test(tokens[at]?.lower ?? '') &&
    tokens[at + 1]?.tag === 'prep' &&
    (before === 'noun' || before === 'name')
  );
}

/** A verb in the rest of the stretch, what hangs on «who» or «what» not counted. */
function hasVerbAhead(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && tokens[at]?.tag !== 'punct'; at++) {
    const token = tokens[at];
    if (RELATIVES.has(token?.lower ?? '')) return false;
    if (token?.tag === 'aux' || (token?.tag === 'verb' && !token.lower.endsWith('ing'))) return true;
  }
  return false;
}

function startsWithVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at + 1];
  return token?.tag === 'verb' || token?.tag === 'aux';
}

/** «the disputed territory»: a past form between a determiner and a noun. */
function isAttributive(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.tag !== 'det' || !/(?:ed|en|wn|ing)$/.test(tokens[at]?.lower ?? '')) return false;
  return NOMINAL.has(tokens[at + 1]?.tag ?? 'punct');
}

/** «the court warrant,»: a base form behind a determiner and a name or adjective, with nothing to govern. */
function isHiddenNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before === undefined || !looksBase(tokens[at]?.lower ?? '')) return false;
  if (before.tag === 'det')
    return before.lower !== 'that' && before.lower !== 'all' && before.lower !== 'both';
  if (!NOMINAL.has(before.tag) || PLURALS.has(before.lower)) return false;
  if (next !== undefined && next.tag !== 'punct' && next.tag !== 'prep') return false;
  return tokens[at - 2]?.tag === 'det' && !before.lower.endsWith('s');
}

/** Whether a verb form is a base form as far as its spelling tells. */
function looksBase(lower: string): boolean {
  if (/(?:ed|s|ing)$/.test(lower)) return false;
  const forms = formsOfCue(lower);
  if (forms !== null) return forms.includes('base');
  return !/(?:ew|aw|ght|ood|ade|ept|elt|ent|old|ook|ame|ave|an|on|un)$/.test(lower);
}
