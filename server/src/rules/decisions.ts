/**
 * What a newsroom has decided, from all the places where it can say so, and which of them wins. Strongest first:
 *
 * 1. the options of the command line (`--profile`, `--rule`, `--outlet`, `--wording-in-quotations`);
 * 2. the newsroom's file, `.whence/config.json`, the nearest above the draft;
 * 3. the editor's settings (`whence.profile`, `whence.rules.…` …);
 * 4. the defaults.
 *
 * Each setting counts by itself, and so does each rule: where the file is silent, the editor's settings hold. The command line
 * knows no editor and the editor no options; with the file alone, both find the same. Knows no file and no editor.
 */

import { DEFAULT_BIBLIOGRAPHIES } from '../citations/bibliography/file.ts';
import { DEFAULT_CITATIONS } from '../citations/style.ts';
import type { CitationSettings } from '../citations/style.ts';

/** What is said in one place; what it does not say is left to the next. */
export interface Decisions {
  readonly profile?: string | undefined;
  /** Empty for none. */
  readonly outlet?: string | undefined;
  /** Rule code to severity, `off`, or `profile` for what the profile says. */
  readonly rules?: Readonly<Record<string, string>> | undefined;
  readonly wordingInQuotations?: boolean | undefined;
  /** Whether a restricted check may hold words in which a source might be named. */
  readonly namesInRestrictedChecks?: boolean | undefined;
  /** Whether drafts are checked at all. */
  readonly enable?: boolean | undefined;
  readonly files?: FileDecisions | undefined;
  /** Patterns of the files that hold what is cited by key. */
  readonly bibliographies?: readonly string[] | undefined;
  readonly citations?: CitationDecisions | undefined;
}

/** How citations are written; each by itself. */
export type CitationDecisions = {
  readonly [Key in keyof CitationSettings]?: CitationSettings[Key] | undefined;
};

/** Which files are drafts. */
export interface FileDecisions {
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  /** In characters. */
  readonly maxSize?: number | undefined;
  /** URI of the folder that the patterns start from, where it is not the workspace's. */
  readonly folder?: string | undefined;
}

export interface DecidedFiles {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly maxSize: number;
  /** Where a list's patterns start from, if the place that gave it says so. */
  readonly within?: { readonly include?: string | undefined; readonly exclude?: string | undefined };
}

/** What holds. */
export interface Decided {
  readonly enable: boolean;
  readonly files: DecidedFiles;
  readonly profile: string;
  readonly outlet: string;
  readonly rules: Readonly<Record<string, string>>;
  readonly wordingInQuotations: boolean;
  readonly namesInRestrictedChecks: boolean;
  readonly bibliographies: readonly string[];
  readonly citations: CitationSettings;
}

/** `layers` are in order, the strongest first. */
export function decide(layers: readonly Decisions[]): Decided {
  const first = <Key extends keyof Decisions>(key: Key): Decisions[Key] =>
    layers.find((layer) => layer[key] !== undefined)?.[key];
  return {
    enable: first('enable') ?? true,
    files: decideFiles(layers.flatMap(({ files }) => files ?? [])),
    profile: first('profile') ?? 'default',
    outlet: first('outlet') ?? '',
    rules: Object.fromEntries(layers.toReversed().flatMap(({ rules = {} }) => Object.entries(rules))),
    wordingInQuotations: first('wordingInQuotations') ?? false,
    namesInRestrictedChecks: first('namesInRestrictedChecks') ?? false,
    bibliographies: first('bibliographies') ?? DEFAULT_BIBLIOGRAPHIES,
    citations: decideCitations(layers.flatMap(({ citations }) => citations ?? [])),
  };
}

function decideCitations(layers: readonly CitationDecisions[]): CitationSettings {
  const first = <Key extends keyof CitationSettings>(key: Key): CitationSettings[Key] | undefined =>
    layers.map((layer) => layer[key]).find((one) => one !== undefined);
  const { style, plainText } = DEFAULT_CITATIONS;
  return { style: first('style') ?? style, plainText: first('plainText') ?? plainText };
}

/** The decisions of a file, whose patterns start from its folder. */
export function decidedIn(folder: string, decisions: Decisions): Decisions {
  return decisions.files === undefined ? decisions : { ...decisions, files: { ...decisions.files, folder } };
}

/** A list of patterns comes from one place, and starts from the folder of that place. Where none says anything, all are drafts. */
function decideFiles(layers: readonly FileDecisions[]): DecidedFiles {
  const first = (key: 'include' | 'exclude' | 'maxSize'): FileDecisions | undefined =>
    layers.find((layer) => layer[key] !== undefined);
  const [include, exclude] = [first('include'), first('exclude')];
  const files = {
    include: include?.include ?? ['**'],
    exclude: exclude?.exclude ?? [],
    maxSize: first('maxSize')?.maxSize ?? Infinity,
  };
  if (include?.folder === undefined && exclude?.folder === undefined) return files;
  return { ...files, within: { include: include?.folder, exclude: exclude?.folder } };
}
