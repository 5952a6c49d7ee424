/**
 * Who controls an outlet, as far as the draft or the data says. Never guesses: no class is better than a wrong one.
 */
import { CONTROL_AUTHORITY } from '../lexicon/outlets.ts';
import type { Control, ControlClass } from '../model.ts';
import { factsOf } from './facts.ts';
import type { SourceFacts } from './facts.ts';
import { hasCountryCue } from './outlets.ts';

/** How each class is put in a draft: «state-controlled TASS». */
export const CONTROL_WORDS: Readonly<Record<ControlClass, string>> = {
  SC: 'state-controlled',
  CaPu: 'state-managed',
  CaPr: 'captured private',
};

/** Control of the outlet that some words name, an addressee’s for one; `near` as for `controlOf`. */
export const controlNamed = (words: string, near: string = words): Control | null =>
  controlOf(factsOf(words, near), near);

/**
 * Control of the outlet that a source’s facts name, or null. What the data says of a named outlet says more than «state TV» and comes first.
 * @param near the words before the source in its sentence and the source itself, where a word for a country counts
 */
export function controlOf(facts: SourceFacts, near: string): Control | null {
  const { outlet } = facts;
  const classed =
    outlet !== null && outlet.class !== null && (outlet.ambiguous !== true || hasCountryCue(outlet, near));
  if (classed && outlet.class !== null) return { class: outlet.class, ...CONTROL_AUTHORITY, basis: 'data' };
  return facts.stateRun ? { class: 'SC', authority: null, edition: null, basis: 'draft' } : null;
}
