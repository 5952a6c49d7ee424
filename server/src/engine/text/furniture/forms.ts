/**
 * How the forms of page furniture are written down and looked up: short patterns in lower case, looked up by the first
 * word of a line, so that an ordinary line costs one look-up.
 */

/**
 * `line` stands alone; `section` opens the footer of a page, if nothing but labels follows; `list` also heads a list of
 * other articles in the middle of one; `minor` is furniture only beside other furniture, for it may be a heading.
 */
export type Furniture = 'line' | 'section' | 'list' | 'minor';

/**
 * Regular expressions over a whole line in lower case, straight apostrophes and single spaces, without the marks around
 * it. A form begins with a word, with alternatives in brackets, or with `{number}`. `{items}`, `{networks}`, `{section}`
 * and `{tail}` stand for the sets below; a colon, a full stop or an exclamation mark may end any of them.
 */
export type Forms = Readonly<Partial<Record<Furniture, readonly string[]>>>;

export interface FurniturePattern {
  readonly kind: Furniture;
  readonly pattern: RegExp;
}

/** All forms by each first word they may have; a line's is `firstWordOf` it. */
export function byFirstWord(all: readonly Forms[]): ReadonlyMap<string, readonly FurniturePattern[]> {
  const forms = new Map<string, Map<Furniture, string[]>>();
  for (const group of all) {
    for (const kind of KINDS) {
      for (const form of group[kind] ?? [])
        for (const word of firstWords(form)) add(forms, { word, kind, form });
    }
  }
  const found = new Map<string, readonly FurniturePattern[]>();
  for (const [word, kinds] of forms) {
    found.set(
      word,
      [...kinds].map(([kind, ways]) => ({
        kind,
        pattern: new RegExp(`^(?:${ways.map(expanded).join('|')})[:.!…]*$`, 'u'),
      })),
    );
  }
  return found;
}

/** The first word of a line in lower case; every number is the same one. */
export function firstWordOf(line: string): string {
  const word = /^[\p{L}\p{N}]+/u.exec(line)?.[0] ?? '';
  return /^\d/u.test(word) ? NUMBER : word;
}

/** What opens a footer is looked for before what may stand anywhere. */
const KINDS: readonly Furniture[] = ['list', 'section', 'line', 'minor'];
const NUMBER = '0';

function add(
  forms: Map<string, Map<Furniture, string[]>>,
  entry: { word: string; kind: Furniture; form: string },
): void {
  const kinds = forms.get(entry.word) ?? new Map<Furniture, string[]>();
  kinds.set(entry.kind, [...(kinds.get(entry.kind) ?? []), entry.form]);
  forms.set(entry.word, kinds);
}

/** «(posts?|view) …» begins with «post», «posts» or «view»; «{number} views» with a number. */
function firstWords(form: string): readonly string[] {
  if (form.startsWith('{number}')) return [NUMBER];
  const words = alternativesOf(form.startsWith('{') ? expanded(form) : form).flatMap((alternative) => {
    const word = firstWordOf(alternative);
    return alternative.charAt(word.length) === '?' ? [word, word.slice(0, -1)] : [word];
  });
  return [...new Set(words)];
}

/** What stands between the bars of the brackets that a form begins with; the form itself if it begins with none. */
function alternativesOf(form: string): readonly string[] {
  if (!form.startsWith('(')) return [form];
  const found = [''];
  let depth = 0;
  for (const letter of form.slice(1)) {
    if (letter === ')' && depth === 0) break;
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === '|' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found;
}

const SETS: Readonly<Record<string, string>> = {
  '{number}': String.raw`\d[\d,.]*k?`,
  '{items}':
    '(news|articles?|stor(y|ies)|posts?|headlines?|videos?|coverage|content|reading|topics?|updates?|galler(y|ies)|photos?|podcasts?|reports?|features?|links?|analysis|opinion|columns?|items?|pieces?|blogs?|pages?)',
  '{networks}':
    '(facebook|twitter|x|whats ?app|telegram|linked ?in|pinterest|reddit|instagram|tiktok|youtube|tumblr|vk|e-?mail|messenger|threads|bluesky|mastodon|viber|flipboard|pocket|print|rss|snapchat|google\\+?|google news|copy link|copy|link|share|tweet|save|more|sms|line|weibo|wechat|xing)',
  '{section}':
    '( (world|local|national|international|us|uk|sports?|business|politics|opinion|entertainment|top|breaking|latest|other|more))?',
  '{tail}': '.{1,60}',
};

function expanded(form: string): string {
  return form.replaceAll(/\{[a-z]+\}/gu, (name) => SETS[name] ?? name).replaceAll("'", "'?");
}
