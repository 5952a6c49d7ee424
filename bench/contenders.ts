/** What reads in the bench: each loads itself and answers with something that depends on the whole reading. */
import { join } from 'node:path';

/** Reads one text; its answer keeps any of the work from being left out. */
export type Read = (text: string) => number;

/** The engine as it is shipped: bundled by the bench, not as the development tools load it. */
export const ENGINE = join(import.meta.dirname, '..', '.cache', 'bench', 'engine.mjs');

export const CONTENDERS: Readonly<Record<string, () => Promise<Read>>> = {
  Whence: async () => {
    const { analyse }: typeof import('../server/src/engine/index.ts') = await import(ENGINE);
    return (text) => analyse(text, { format: 'plain' }).attributions.length;
  },
  'wink-nlp': async () => {
    const { default: winkNLP } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const nlp = winkNLP(model, ['sbd', 'pos']);
    return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length;
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise/two');
    return (text) => nlp(text).json({ offset: false }).length;
  },
};

/** What each does, for the reader of the table. */
export const DOES: Readonly<Record<string, string>> = {
  Whence: 'all of it: sentences, tags, attributions, sources, claims',
  'wink-nlp': 'sentences, tokens, part of speech',
  compromise: 'sentences, tokens, part of speech (compromise/two)',
};
