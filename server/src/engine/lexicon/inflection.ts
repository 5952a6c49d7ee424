/**
 * English verb forms: from a base («carry») to all it may look like («carries», «carried», «carrying»). Data and the
 * spelling rules they need; knows nothing of what the verbs mean.
 */

/** What a form may be: past tense and past participle share most spellings, and are told apart by their sentence. */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

/** Irregular verbs: base, past tense, past participle. */
const IRREGULAR = `
arise arose arisen|be was been|bear bore borne|begin began begun|bet bet bet|bid bid bid|bring brought brought
broadcast broadcast broadcast|build built built|buy bought bought|cast cast cast|catch caught caught|choose chose chosen
come came come|cut cut cut|deal dealt dealt|do did done|draw drew drawn|eat ate eaten|fall fell fallen|feel felt felt
fight fought fought|find found found|foresee foresaw foreseen|foretell foretold foretold|forget forgot forgotten
forbid forbade forbidden|forgive forgave forgiven|get got got|give gave given|go went gone|have had had|hear heard heard
hit hit hit|hold held held|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|let let let
lose lost lost|make made made|mean meant meant|meet met met|mistake mistook mistaken|overhear overheard overheard
pay paid paid|put put put|quit quit quit|read read read|rise rose risen|run ran run|say said said|see saw seen
seek sought sought|sell sold sold|send sent sent|set set set|shed shed shed|show showed shown|sing sang sung|sit sat sat
speak spoke spoken|spell spelt spelt|spend spent spent|stand stood stood|stick stuck stuck|strike struck struck
swear swore sworn|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought
throw threw thrown|understand understood understood|uphold upheld upheld|withdraw withdrew withdrawn|withhold withheld withheld
write wrote written|misunderstand misunderstood misunderstood|rewrite rewrote rewritten|retell retold retold
learn learnt learnt|forecast forecast forecast|win won won|wind wound wound|undertake undertook undertaken|slay slew slain
`;

const PARTS: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  IRREGULAR.trim()
    .split(/[|\n]/)
    .map((entry) => entry.split(' '))
    .map(([base = '', past = '', participle = '']) => [base, [past, participle]]),
);

/** The base of a past tense or participle that no ending tells: «flown» → «fly». */
export const baseForms: ReadonlyMap<string, string> = new Map(
  [...PARTS].flatMap(([base, forms]) => forms.map((form) => [form, base] as const)),
);

/** Every spelling of a verb and what it may be; a final consonant both doubled and not («traveled», «travelled»). */
export function formsOf(base: string): ReadonlyMap<string, readonly VerbForm[]> {
  const forms = new Map<string, VerbForm[]>();
  const add = (spelling: string, form: VerbForm): void => {
    const known = forms.get(spelling);
    if (known === undefined) forms.set(spelling, [form]);
    else if (!known.includes(form)) known.push(form);
  };
  add(base, 'base');
  add(thirdPersonOf(base), 's');
  for (const stem of stemsOf(base)) add(`${stem}ing`, 'ing');
  const parts = PARTS.get(base);
  if (parts !== undefined) {
    add(parts[0], 'past');
    add(parts[1], 'participle');
  }
  if (
    parts === undefined ||
    base === 'learn' ||
    base === 'spell' ||
    base === 'broadcast' ||
    base === 'forecast'
  )
    for (const spelling of regularPastsOf(base)) {
      add(spelling, 'past');
      add(spelling, 'participle');
    }
  return forms;
}

function thirdPersonOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(base) ? `${base}es` : `${base}s`;
}

function regularPastsOf(base: string): readonly string[] {
  if (base.endsWith('e')) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  return stemsOf(base).map((stem) => `${stem}ed`);
}

function stemsOf(base: string): readonly string[] {
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}y`];
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return [base.slice(0, -1)];
  return /[^aeiou][aeiou][bdgklmnprt]$/.test(base) ? [base, base + base.slice(-1)] : [base];
}
