/** Drafts for tests above the engine: analysed for real, or made up where only the shape matters. */
import { readCitations } from '../../server/src/citations/read.ts';
import { analyse, type Analysis, type DraftFormat } from '../../server/src/engine/index.ts';
import type { Policy, RuleFacts } from '../../server/src/rules/rule.ts';

export interface DraftOptions {
  readonly format?: DraftFormat;
  readonly policy?: Partial<Policy>;
}

/** A draft as the editor and the command line hand it to the rules. */
export function draftOf(text: string, { format = 'markdown', policy = {} }: DraftOptions = {}): RuleFacts {
  const decided: Policy = { outlet: null, wordingInQuotations: false, ...policy };
  const analysis = analyse(text, { format, outlet: decided.outlet });
  return { text, analysis, citations: readCitations(text, analysis.regions), policy: decided };
}

/** A draft in which the engine found what is given, and nothing else. */
export function bareDraft(text: string, analysis: Partial<Analysis> = {}): RuleFacts {
  const empty: Analysis = {
    format: 'plain',
    language: 'en',
    sentences: [],
    quotations: [],
    regions: [],
    attributions: [],
    claims: [],
    markers: [],
    residue: [],
  };
  const made = { ...empty, ...analysis };
  return {
    text,
    analysis: made,
    citations: readCitations(text, made.regions),
    policy: { outlet: null, wordingInQuotations: false },
  };
}
