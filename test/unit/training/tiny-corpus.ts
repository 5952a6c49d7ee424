/** Eight short drafts, invented and marked, from which a tiny network can learn something in a few seconds. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers and forms of the tags are put in when they are written: what is said of the first source is so of all. */
const DRAFTS = [
  '<s>The council</s> <v>said</v> <c>the bridge would close in May</c>. The bridge is old.',
  'It rained all night. <s>The mayor</s> <v>said</v> <c>the road was flooded</c>.',
  '<s>Ada Brook</s> <v>said</v> <c>the school needed a new roof</c>. The school stands by the river.',
  '<s>The police</s> <v>said</v> <c>nobody was hurt</c>. The fire began in a barn.',
  'The ferry sails at noon. <s>The harbour</s> <v>said</v> <c>the ferry was late</c>.',
  '<s>The baker</s> <v>said</v> <c>bread would cost more</c>. Bread is made of flour.',
  'The library opens on Monday. <s>The library</s> <v>said</v> <c>all books were free</c>.',
  '<s>The captain</s> <v>said</v> <c>the game was hard</c>. The match was short.',
];

/** Writes each draft `copies` times into a folder, each under a name of its own. */
export function writeTinyCorpus(folder: string, copies: number): void {
  mkdirSync(folder);
  for (const [index, draft] of DRAFTS.entries()) {
    const marked = draft
      .replaceAll(/<(\/?)s>/gu, '<$1source1>')
      .replaceAll(/<(\/?)c>/gu, '<$1content1>')
      .replace('<v>', '<cue1 form="unnamed-group">')
      .replace('</v>', '</cue1>');
    for (let copy = 0; copy < copies; copy++)
      writeFileSync(
        join(folder, `draft-${index}-${copy}.txt`),
        `<draft kind="local" english="UK" />\n${marked}\n`,
      );
  }
}

/** As quick as can be: nothing is left to chance but what begins it, and what is learned is taken at once. */
export const TINY_SETTINGS = {
  threads: 1,
  own: 0.5,
  networks: {
    embedding: 8,
    hidden: 8,
    pair: 8,
    dropout: 0,
    wordDropout: 0,
    swap: 0,
    epochs: 4,
    rate: 0.03,
    wordRate: 0.03,
    decay: 0.8,
    average: 0.5,
    batchTokens: 120,
    ownTimes: 1,
    heldOut: 0.2,
    lesson: 0.5,
  },
  teachers: [{ seed: 1 }],
  student: { seed: 2 },
};
