/** What reads in the bench: each loads itself and answers with something that depends on the whole reading. */
import { readFileSync } from 'node:fs';
import { ENGINE, MODEL } from './bundle.ts';

/** Reads one text; its answer keeps any of the work from being left out. */
export type Read = (text: string) => number;

/** The engine first. */
export const CONTENDERS: Readonly<Record<string, () => Promise<Read>>> = {
  Whence: async () => {
    const { analyse, shippedFinder } = await engine();
    const finder = shippedFinder();
    return (text) => analyse(text, { format: 'plain', finder }).attributions.length;
  },
  'Whence, plain': async () => {
    const { analyse, readFinder } = await engine();
    const finder = readFinder(readFileSync(MODEL), { simd: false });
    return (text) => analyse(text, { format: 'plain', finder }).attributions.length;
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
  'Whence, plain': 'the same, where there is no WebAssembly',
  'wink-nlp': 'sentences, tokens, part of speech',
  compromise: 'sentences, tokens, part of speech (compromise/two)',
};

function engine(): Promise<typeof import('./engine.ts')> {
  return import(ENGINE);
}
