/** Drafts with checks as the copies are made from them. */
import type { CslItem } from '../../server/src/citations/csl.ts';
import type { DraftToExport } from '../../server/src/exports/draft.ts';
import type { Check, PlacedCheck } from '../../server/src/ledger/checks/check.ts';
import { decide } from '../../server/src/rules/decisions.ts';
import { readPolicy } from '../../server/src/rules/policy.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { draftOf } from './drafts.ts';
import type { DraftOptions } from './drafts.ts';

export interface ExportedOptions extends Omit<DraftOptions, 'bibliography' | 'checks'> {
  readonly name?: string;
  readonly bibliography?: readonly CslItem[];
  readonly checks?: readonly PlacedCheck[];
}

export function exportedDraft(text: string, options: ExportedOptions = {}): DraftToExport {
  const { name = 'draft.md', bibliography, checks = [], ...how } = options;
  const facts = { ...draftOf(text, { ...how, ...(bibliography && { bibliography }) }), checks };
  const { severityOf } = readPolicy(decide([]), RULES);
  const fail = (message: string): never => {
    throw new Error(message);
  };
  return {
    name,
    facts,
    findings: runRules(facts, { rules: RULES, severityOf, log: fail }),
  };
}

/** Of words of a text, or of words that are not in it any more. */
export function placedCheck(
  text: string,
  words: string,
  more: Partial<Check & PlacedCheck> = {},
): PlacedCheck {
  const { stale = false, ...check } = more;
  const start = text.indexOf(words);
  const anchor = { quote: words, prefix: '', suffix: '', words, nth: 0 };
  return {
    stale,
    span: start < 0 ? null : { start, end: start + words.length },
    check: {
      id: 'check-1',
      anchor,
      hash: '',
      status: 'confirmed',
      citations: [],
      checker: 'Ada Reed',
      at: '2026-05-03T10:00:00Z',
      note: null,
      response: null,
      restricted: false,
      signOffs: [],
      ...check,
    },
  };
}
