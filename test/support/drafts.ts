/** Drafts for tests above the engine: analysed for real, or made up where only the shape matters. */
import { citedFile } from '../../server/src/citations/cited-files.ts';
import { searchable } from '../../server/src/citations/bibliography/file.ts';
import type { BibliographyOf } from '../../server/src/citations/citations.ts';
import type { CslItem } from '../../server/src/citations/csl.ts';
import { foldKey, readCitations } from '../../server/src/citations/read.ts';
import {
  analyse,
  type Analysis,
  type Attribution,
  type DraftFormat,
  type Finder,
} from '../../server/src/engine/index.ts';
import { createLineage } from '../../server/src/lineage/lineage.ts';
import type { ClaimsElsewhere } from '../../server/src/lineage/lineage.ts';
import { statedIn } from '../../server/src/lineage/stated.ts';
import type { StatedDraft } from '../../server/src/lineage/stated.ts';
import { shippedFinder } from '../../server/src/shipped-finder.ts';
import { shippedVectors } from '../../server/src/shipped-vectors.ts';
import type { Check } from '../../server/src/ledger/checks/check.ts';
import { newCheck, placeChecks } from '../../server/src/ledger/checks/placing.ts';
import type { ExampleCheck, Policy, RuleFacts } from '../../server/src/rules/rule.ts';
import { checkWith } from './checks.ts';

export interface DraftOptions {
  readonly format?: DraftFormat;
  readonly policy?: Partial<Policy>;
  /** What the workspace’s bibliography holds; without it, nobody looked for one. */
  readonly bibliography?: readonly CslItem[];
  /** The one that is shipped, unless it is given. */
  readonly finder?: Finder;
  /** What had been recorded of it. */
  readonly checks?: readonly ExampleCheck[];
  /** What stands in the files of the workspace, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** What other drafts say, by name. */
  readonly neighbours?: Readonly<Record<string, string>>;
}

/** A draft as the editor and the command line hand it to the rules. */
export function draftOf(
  text: string,
  {
    format = 'markdown',
    policy = {},
    finder = shippedFinder(),
    checks = [],
    bibliography,
    files = {},
    neighbours,
  }: DraftOptions = {},
): RuleFacts {
  const decided: Policy = { outlet: null, wordingInQuotations: false, ...policy };
  const analysis = analyse(text, { format, finder, outlet: decided.outlet });
  const known = { format, bibliography: bibliography ? bibliographyOf(bibliography) : null };
  const citations = readCitations(text, analysis.regions, known);
  const placed = placeChecks({ text, sentences: analysis.sentences }, checks.map(checkOf));
  const read = Object.entries(files).flatMap(([path, written]) => citedFile(path, written) ?? []);
  const cited = new Map(read.map((file) => [file.path, file]));
  const own = { text, analysis, citations, policy: decided, checks: placed, files: cited };
  return neighbours === undefined ? own : { ...own, neighbours: lineageAmong(own, neighbours) };
}

/** Where else the claims of a draft stand, as the workspace would have it. */
function lineageAmong(own: StatedDraft, neighbours: Readonly<Record<string, string>>): ClaimsElsewhere {
  const lineage = createLineage(shippedVectors());
  for (const [name, text] of Object.entries(neighbours))
    lineage.put(
      name,
      statedIn({ text, analysis: analyse(text, { format: 'plain', finder: shippedFinder() }) }),
    );
  lineage.put('', statedIn(own));
  return lineage.elsewhere('');
}

function checkOf({ was, of = was, status, at = 0, cites = [] }: ExampleCheck): Check {
  const citations = cites.map((item) => ({ key: null, item, locator: null, excerpt: null, file: null }));
  const words = { start: was.indexOf(of), end: was.indexOf(of) + of.length };
  const draft = { path: 'a.md', text: was, sentences: [{ start: 0, end: was.length }] };
  const made = newCheck(draft, words, { ...checkWith(), status, citations });
  return { ...made, anchor: { ...made.anchor, start: at, end: at + was.length } };
}

/** A bibliography as the workspace has it, with made-up places. */
export function bibliographyOf(items: readonly CslItem[]): BibliographyOf {
  const nowhere = { start: 0, end: 0 };
  return new Map(
    items.map((item) => [
      foldKey(item.id),
      {
        key: item.id,
        item,
        words: searchable(JSON.stringify(item)),
        uri: 'file:///desk/references.json',
        span: nowhere,
        keySpan: nowhere,
        keyAgain: null,
        parent: null,
        date: null,
      },
    ]),
  );
}

/** The same draft, had the engine been so sure of everything it found. */
export function asSureAs(confidence: number, facts: RuleFacts): RuleFacts {
  const attributions = facts.analysis.attributions.map((one): Attribution => ({ ...one, confidence }));
  return { ...facts, analysis: { ...facts.analysis, attributions } };
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
    sources: [],
    claims: [],
    markers: [],
    residue: [],
    dismissed: [],
  };
  const made = { ...empty, ...analysis };
  return {
    text,
    analysis: made,
    citations: readCitations(text, made.regions),
    policy: { outlet: null, wordingInQuotations: false },
  };
}
