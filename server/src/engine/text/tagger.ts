/**
 * Gives every token of a paragraph a coarse part of speech from word lists, its shape and its neighbours.
 * Knows tokens and sentences; knows nothing of attributions.
 */
import type { Tag, Token } from './structure.ts';

/** What the tagger may look at: everything of a token but the tag it is about to give. */
export type UntaggedToken = Omit<Token, 'tag'>;

/** One tag for each token, in order. The tokens are those of one paragraph. */
export function tagTokens(tokens: readonly UntaggedToken[]): Tag[] {
  return tokens.map((token, i) => tagOf(token, tokens[i - 1]));
}

const closedClass = new Map<string, Tag>();
const classes: readonly (readonly [Tag, string])[] = [
  ['to', 'to'],
  ['det', "the a an this that these those every each some any no all both either neither another such 's"],
  [
    'pron',
    'i you he she it we they me him her us them who whom whose which what myself himself herself itself themselves my your his its our their mine yours hers ours theirs one someone somebody anyone anybody everyone everybody nobody nothing something anything everything',
  ],
  [
    'aux',
    "am is are was were be been being have has had having do does did will would shall should can could may might must ca wo 'm 're 've 'll 'd n't not",
  ],
  [
    'prep',
    'of in on at by for with from into onto about against between among through during before after above below over under without within along across behind beyond near since until till toward towards upon via per despite amid like as than off out up down',
  ],
  [
    'conj',
    'and or but nor so yet if because although though while whereas whether unless when where why how',
  ],
  ['adv', 'also very too now then there here never always often again already still just only even'],
];
for (const [tag, words] of classes) for (const word of words.split(' ')) closedClass.set(word, tag);

function tagOf(token: UntaggedToken, before: UntaggedToken | undefined): Tag {
  const known = closedClass.get(token.lower);
  if (known !== undefined) return known;
  const code = token.text.charCodeAt(0);
  if (code >= 48 && code <= 57) return 'num';
  const upper = token.text.charAt(0);
  if (upper.toUpperCase() === upper.toLowerCase()) return 'punct';
  const opensSentence = before === undefined || before.sentence !== token.sentence;
  if (upper !== upper.toLowerCase() && !opensSentence) return 'name';
  return 'other';
}
