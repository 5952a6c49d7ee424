/**
 * Runs every construction over a paragraph and hands on all that stands, several to a cue where several do. What is kept
 * of it is decided elsewhere (`rules.ts`), from figures.
 */
import { accordingTo } from './constructions/according-to.ts';
import type { Find, VerbConstruction, WordConstruction } from './constructions/construction.ts';
import { contentClause } from './constructions/content-clause.ts';
import { contentBeforeSubject, contentBeforeVerb } from './constructions/content-first.ts';
import { infinitiveContent, objectContent } from './constructions/object.ts';
import { impersonal, passive } from './constructions/passive.ts';
import { complementOf } from './grammar/complements.ts';
import type { Reading } from './grammar/reading.ts';

const ON_VERBS: readonly VerbConstruction[] = [
  contentBeforeVerb,
  contentBeforeSubject,
  contentClause,
  infinitiveContent,
  objectContent,
  impersonal,
  passive,
];

const ON_WORDS: ReadonlyMap<string, WordConstruction> = new Map([['according', accordingTo]]);

export function propose(reading: Reading): readonly Find[] {
  const finds: Find[] = [];
  for (const group of reading.groups) {
    if (group.lemma === null) continue;
    const site = { reading, group, lemma: group.lemma, complement: complementOf(reading, group) };
    for (const construction of ON_VERBS) {
      const find = construction(site);
      if (find !== null) finds.push(find);
    }
  }
  for (const [at, token] of reading.tokens.entries()) {
    const find = ON_WORDS.get(token.lower)?.(reading, at) ?? null;
    if (find !== null) finds.push(find);
  }
  return finds;
}
