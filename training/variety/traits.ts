/**
 * What of a marked draft can be varied: its cues, how its attributions are built, how its sentences begin, its quotation
 * marks. Tokens, tags and sentences are the engine's; nothing here is judged.
 */
import { wordOf } from '../../server/src/engine/attribution/cue-words.ts';
import { cueLemmaOf } from '../../server/src/engine/attribution/grammar/verbs.ts';
import { tokensWithin } from '../../server/src/engine/attribution/tokens-within.ts';
import type { Tag, Token } from '../../server/src/engine/text/structure.ts';
import type { MarkedAttribution, MarkedDraft, Place } from '../../scripts/corpora/marked.ts';
import { voiceOf } from '../../scripts/corpora/voice.ts';
import { paragraphsOf, type Placed } from '../windows.ts';

/** One entry for each attribution, sentence or quotation. */
export interface Traits {
  /** «say», and the stem of a word that is no known verb. */
  readonly lemmas: readonly string[];
  /** «source-cue-content/indirect/verb». */
  readonly constructions: readonly string[];
  /** «the council». */
  readonly openings: readonly string[];
  /** What each quotation opens with. */
  readonly marks: readonly string[];
}

/** Of the first annotator's attributions, without the optional ones and those on page furniture. */
export function traitsOf(draft: MarkedDraft): Traits {
  const paragraphs = paragraphsOf(draft);
  const cues = (draft.annotators[0]?.attributions ?? []).flatMap((attribution) => {
    const head = attribution.optional === true ? null : headOf(cueTokens(paragraphs, attribution.cue));
    return head === null ? [] : [{ attribution, head }];
  });
  return {
    lemmas: cues.map(({ head }) => lemmaOf(head)),
    constructions: cues.map(({ attribution, head }) =>
      [orderOf(attribution), voiceOf(draft.text, attribution.content), sortOf(head)].join('/'),
    ),
    openings: paragraphs.flatMap(openingsOf),
    marks: paragraphs.flatMap(({ paragraph: { quotations, text } }) =>
      quotations.map(({ start }) => text[start] ?? ''),
    ),
  };
}

function cueTokens(paragraphs: readonly Placed[], cue: readonly Place[]): readonly Token[] {
  const [first = 0] = cue[0] ?? [];
  const own = paragraphs.findLast(({ start }) => start <= first);
  if (own === undefined || first >= own.start + own.paragraph.text.length) return [];
  const spans = cue.map(([start, end]) => ({ start: start - own.start, end: end - own.start }));
  return [...tokensWithin(own.paragraph, spans)];
}

/** The last verb («went on to say»), else the last noun or adjective («no plans for»), else the first word, else the mark. */
function headOf(tokens: readonly Token[]): Token | null {
  const last = (...tags: readonly Tag[]) => tokens.findLast(({ tag }) => tags.includes(tag));
  const word = tokens.find(({ tag }) => tag !== 'punct');
  return last('verb') ?? last('noun', 'name', 'adj') ?? word ?? tokens[0] ?? null;
}

function lemmaOf(token: Token): string {
  const { key, lower } = wordOf(token);
  if (lower === 'according') return 'according to';
  if (key !== lower || cueLemmaOf(lower) !== null) return key;
  return lower.replace(/(?<=\p{L}{3})(?:ing|ed|es|s|e)$/u, '');
}

/** The roles as they come, a stretch of one role being one. */
function orderOf({ source, cue, content }: MarkedAttribution): string {
  const pieces = [
    ...source.map(([start]) => ({ start, role: 'source' })),
    ...cue.map(([start]) => ({ start, role: 'cue' })),
    ...content.map(([start]) => ({ start, role: 'content' })),
  ].sort((a, b) => a.start - b.start);
  return pieces
    .map(({ role }) => role)
    .filter((role, index, roles) => role !== roles[index - 1])
    .join('-');
}

function sortOf({ tag, lower }: Token): string {
  if (lower === 'according') return lower;
  return tag === 'name' ? 'noun' : tag;
}

function openingsOf({ paragraph: { tokens, sentences } }: Placed): readonly string[] {
  return sentences.flatMap(({ firstToken, lastToken }) => {
    const words = tokens.slice(firstToken, lastToken).filter(({ tag }) => tag !== 'punct');
    return words.length < 2 ? [] : [words.slice(0, 2).map(({ lower }) => lower).join(' ')]; // prettier-ignore
  });
}
