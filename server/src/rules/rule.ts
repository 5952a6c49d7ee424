/**
 * What a rule is. A rule is one object in one file, named for the defect it finds; it is pure, over plain data, and its
 * three voices are apart: `check` finds, `message` words, `fix` repairs. It knows no editor, no protocol and no severity
 * but its own default.
 */
import type { CitedFile } from '../citations/cited-files.ts';
import type { Citations } from '../citations/citations.ts';
import type { CslItem } from '../citations/csl.ts';
import type { CitingStyle } from '../citations/style.ts';
import type { Edit } from '../edits.ts';
import type { Analysis, Span } from '../engine/index.ts';
import type { Check, PlacedCheck } from '../ledger/checks/check.ts';
import type { UnusedIgnore } from '../ledger/unused.ts';
import type { ClaimsElsewhere } from '../lineage/lineage.ts';
import type { SameClaim } from '../lineage/places.ts';
import type { Fix } from './fix.ts';

export type { Edit, Fix };

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type SeveritySetting = Severity | 'off';

/** Most severe first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

export const PROFILES = ['default', 'wire', 'fact-check', 'quiet'] as const;
export type ProfileName = (typeof PROFILES)[number];

/** What a newsroom has decided, as far as a rule may know it. */
export interface Policy {
  /** The newsroom's own name («The Courier»), which is no relay; null when it has not said. */
  readonly outlet: string | null;
  /** Whether rules about wording also look inside quotations. */
  readonly wordingInQuotations: boolean;
  /** Whether every factual sentence is to have a source of its own, however little it weighs and whatever covers it nearby. */
  readonly everySentence?: boolean;
  /** How citations are written in a draft that has none; footnotes where it is not said. */
  readonly citingStyle?: CitingStyle;
}

/** What a rule is given: one draft, as plain facts. */
export interface RuleFacts {
  readonly text: string;
  readonly analysis: Analysis;
  readonly citations: Citations;
  readonly policy: Policy;
  /** What editors recorded of its claims; none or left out where nobody has checked it. */
  readonly checks?: readonly PlacedCheck[];
  /** The files of the workspace that it points at and that can be read, by path; left out where nobody looked. */
  readonly files?: ReadonlyMap<string, CitedFile>;
  /** Where else each of its claims is claimed, in other drafts alone; left out where there are none, or nobody has looked. */
  readonly neighbours?: ClaimsElsewhere;
}

/** What a rule may need of a draft, beside its text and the policy. */
export type Need = keyof Pick<RuleFacts, 'analysis' | 'citations' | 'checks' | 'neighbours'>;

/** What every draft has, and every rule gets. */
export type Always = 'analysis' | 'citations';

/** What a rule gets with those needs. */
export type FactsWith<Needs extends Need> = RuleFacts & Required<Pick<RuleFacts, Needs>>;

/** A second place that a finding speaks of. */
export interface Related {
  readonly span: Span;
  readonly message: string;
  /** Of which other draft the span is, and the position where it begins there; left out where it is of the same. */
  readonly elsewhere?: Pick<SameClaim, 'draft' | 'position'>;
}

/** One place where a rule found something; `data` is what its wording and its repair need. */
export interface Match<Data> {
  /** The words the finding is shown on: short, the source or the cue rather than the whole claim. */
  readonly span: Span;
  readonly data: Data;
  readonly related?: readonly Related[];
}

/** Of findings in published news, ten drawn by chance where there were more, how many an editor would call right. */
export interface Measured {
  readonly right: number;
  /** 0 where nothing was found. */
  readonly of: number;
  /** What they were drawn from: «PolNeAR, dev part». */
  readonly on: string;
  /** When they were read, ISO 8601. */
  readonly date: string;
  /** How far to trust it, in words: «after mending, on a new draw», «on findings it was mended on». */
  readonly note?: string;
  /** For a rule that hardly ever speaks: how often it did, in so many words of published news. */
  readonly rare?: { readonly found: number; readonly words: number };
}

/** A sample of what the rule flags or leaves alone; the words flagged stand in `<flag>…</flag>`. */
export interface Example {
  readonly text: string;
  /** Markdown unless it says so. */
  readonly format?: 'plain';
  /** The sample after the first fix, for a `repair`. */
  readonly fixed?: string;
  /** For a sample that needs one. */
  readonly policy?: Partial<Policy>;
  /** What had been recorded of it, for a rule on checks. */
  readonly checks?: readonly ExampleCheck[];
  /** What the workspace’s bibliography holds; without it, nobody looked for one. */
  readonly bibliography?: readonly CslItem[];
  /** What stands in the files of the workspace, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** What other drafts say, by name. */
  readonly neighbours?: Readonly<Record<string, string>>;
}

export interface ExampleCheck extends Pick<Check, 'status'> {
  /** The sentence as it stood. */
  readonly was: string;
  /** The words of it that are meant, where they are not all. */
  readonly of?: string;
  /** What it keeps as cited. */
  readonly cites?: readonly CslItem[];
  /** Where it stood, if that matters. */
  readonly at?: number;
}

export interface Rule<Data, Needs extends Need = Always> {
  /** The name of its file, its settings key, its anchor in the docs: `vague-source`. */
  readonly code: string;
  /** In the profile `default`. */
  readonly severity: SeveritySetting;
  /** Where another profile differs. */
  readonly profiles?: Partial<Record<ProfileName, SeveritySetting>>;
  /** One line: what it looks for. */
  readonly summary: string;
  /** Why it matters, and the practice behind it. */
  readonly why: string;
  /** What to do. */
  readonly advice: string;
  /** True for a rule that speaks of page furniture itself; the others are silent there. */
  readonly inResidue?: true;
  /** True for a rule that speaks of ignores: it is asked last, told which are in vain, and silenced by its own name only. */
  readonly ofIgnores?: true;
  readonly measured?: Measured;
  readonly examples: { readonly flagged: readonly Example[]; readonly clean: readonly Example[] };
  /** Where it needs more than every draft has: it is not asked of a draft without. */
  readonly needs?: readonly Needs[];
  check(facts: FactsWith<Needs>, unused: readonly UnusedIgnore[]): Iterable<Match<Data>>;
  /** What is wrong here, in a sentence or two of plain words. */
  message(match: Match<Data>, facts: FactsWith<Needs>): string;
  fix?(match: Match<Data>, facts: FactsWith<Needs>): readonly Fix[];
}

/** What one rule says about one place, worded. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly Related[];
  /** Findings of other rules on overlapping words: shown with this one, not beside it. */
  readonly notes: readonly Finding[];
  /** Computed when asked for: they are not needed to show a finding. */
  fixes(): readonly Fix[];
}
