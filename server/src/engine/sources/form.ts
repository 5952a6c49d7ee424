/**
 * The form of a source (named person, document, anonymous …): a multinomial logistic model over what the rules say of its
 * words, its head noun and what is meant by it, learned from the project’s own drafts (`training/forms.ts`). Knows evidence, no
 * draft. A source that is not there is implicit; that is not asked here.
 */
import { FORM_WEIGHTS } from '../lexicon/form-weights.ts';
import { isCommonWord, nounSense } from '../lexicon/lookup.ts';
import type { AttributionKind, SourceForm } from '../model.ts';
import { parseSource } from './phrase.ts';

/** What is known of one source. */
export interface FormEvidence {
  readonly words: string;
  /** What the rules make of it, or of the one it stands for. */
  readonly rule: SourceForm;
  readonly named: boolean;
  /** A person’s full name, or one after a title. */
  readonly certain: boolean;
  readonly pronoun: boolean;
  readonly kind: AttributionKind;
  readonly within: boolean;
}

/** In the order of the weights. */
export const FORMS = [
  'named-person', 'named-organization', 'document', 'recording', 'anonymous', 'unnamed-person', 'unnamed-group',
] as const satisfies readonly SourceForm[]; // prettier-ignore

/** All there are: what is judged, and «implicit», which needs no judging. */
export const SOURCE_FORMS: readonly SourceForm[] = [...FORMS, 'implicit'];

/** The same few sources come again and again: what was judged is remembered. */
export function judgeForm(evidence: FormEvidence): SourceForm {
  const { words, rule, named, certain, pronoun, kind, within } = evidence;
  if (certain && (rule === 'named-person' || rule === 'named-organization')) return rule;
  const key = `${rule} ${named} ${pronoun} ${kind === 'showing'} ${within} ${words}`;
  const known = judged.get(key);
  if (known !== undefined) return known;
  if (judged.size >= MOST_JUDGED) judged.clear();
  const form = judge(evidence);
  judged.set(key, form);
  return form;
}

const judged = new Map<string, SourceForm>();
const MOST_JUDGED = 20_000;

function judge(evidence: FormEvidence): SourceForm {
  const sums = FORMS.map(() => 0);
  for (const feature of formFeatures(evidence)) {
    const weights = TABLE.get(feature);
    if (weights === undefined) continue;
    for (let form = 0; form < sums.length; form++) sums[form] = (sums[form] ?? 0) + (weights[form] ?? 0);
  }
  const likeliest = FORMS[sums.indexOf(Math.max(...sums))] ?? evidence.rule;
  return likeliest === 'anonymous' && evidence.named ? evidence.rule : likeliest;
}

/** Names of what is so; a feature that is not in the table counts for nothing. */
export function formFeatures({ words, rule, named, pronoun, kind, within }: FormEvidence): readonly string[] {
  const flat = words.replace(/\s+/gu, ' ').trim();
  const base = `${rule}${named ? '+' : ''}`;
  const showing = kind === 'showing' ? 'shows' : 'says';
  if (pronoun) {
    const word = flat.toLowerCase();
    return [
      '',
      `r=${base}`,
      `p=${word}`,
      `p=${word}|${base}`,
      `p=${word}|${within ? 'in' : 'out'}`,
      `r=${base}|${showing}`,
    ];
  }
  const { head, complement, owner, partitive, apposition, words: all } = parseSource(flat);
  const sense = nounSense(head);
  const sort = sense === null ? 'none' : `${sense.sort}${sense.plural ? 's' : ''}`;
  const first = (flat.match(/^[\p{L}]+/u)?.[0] ?? '').toLowerCase();
  const isNoun = nounSense(first) !== null || isCommonWord(first);
  const opener = OPENERS.has(first) ? first : !/^\p{Lu}/u.test(flat) ? 'other' : isNoun ? 'Noun' : 'Name';
  const shape = /^\p{Lu}/u.test(all.at(-1) ?? '') ? 'Cap' : 'low';
  return [
    '',
    `r=${base}`,
    `r=${base}|${showing}`,
    `r=${base}|s=${sort}`,
    `r=${base}|d=${opener}`,
    `s=${sort}|d=${opener}`,
    `s=${sort}|${showing}|${shape}`,
    `h=${head}`,
    `h=${head}|d=${opener}`,
    `e=${head.slice(-3)}|${shape}`,
    `m=${all.at(-2)?.toLowerCase() ?? ''}|${sort}`,
    `c=${(complement.match(/^\p{L}+/u)?.[0] ?? '').toLowerCase()}|${sort}`,
    ...(partitive ? ['part', `part|${base}`] : []),
    ...(owner === '' ? [] : ['owned', `owned|s=${sort}`]),
    ...(apposition === '' ? [] : [`appos|${/\p{Lu}/u.test(apposition) ? 'Cap' : 'low'}|${base}`]),
    ...[...flat.matchAll(SECRETS)].map(([found]) => `x=${found.toLowerCase()}`),
    ...(/\d/u.test(flat) ? ['digit'] : []),
  ];
}

const OPENERS = new Set('the a an his her its their our my your this that these those some many several most one two three four five another other all every any no both each such what whoever anyone someone nobody everyone none neither either each half'.split(' ')); // prettier-ignore
const SECRETS =
  /\b(?:anonym\w*|unnamed|unidentified|not authori[sz]ed|condition of|familiar with|briefed on|close to|knowledge of|declined to|asked not|who asked|not to be|identified|sources?|insiders?|whistleblower\w*|pals?|friends?|aides?|who spoke|because|for fear|did not want|not wish|surname|first name)\b/giu;

const TABLE: ReadonlyMap<string, readonly number[]> = new Map(
  FORM_WEIGHTS.split('\n').map((line) => {
    const [feature = '', weights = ''] = line.split('\t');
    return [feature, weights.split(' ').map(Number)];
  }),
);
