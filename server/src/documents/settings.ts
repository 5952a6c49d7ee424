/**
 * The settings under `whence.` for one draft: their defaults, stated once, and how they are read from whatever an editor
 * sends. Knows no protocol; which profiles and rules there are is known to the rules, which check those two themselves.
 */
import * as v from 'valibot';
import { DEFAULT_BIBLIOGRAPHIES } from '../citations/bibliography/file.ts';
import { CITING_STYLES, DEFAULT_CITATIONS, PLAIN_TEXT_PLACES } from '../citations/style.ts';
import type { Settings } from '../protocol.ts';

export interface ReadSettings {
  readonly settings: Settings;
  /** One sentence for each setting that could not be used, in plain words; its default is used instead. */
  readonly problems: readonly string[];
}

/**
 * Plain text and Markdown that people write in a newsroom are drafts; what comes with software or is written by it is not.
 * Patterns match the path within the workspace folder. Names that could be a story's («history.md») are left out in capitals only.
 */
export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  profile: 'default',
  outlet: '',
  rules: {},
  wordingInQuotations: false,
  bibliographies: DEFAULT_BIBLIOGRAPHIES,
  citations: DEFAULT_CITATIONS,
  inlayHints: { enabled: false },
  findings: { show: 'problems', waitWhileTyping: true },
  fetchPages: false,
  fetchPrivateAddresses: false,
  lineage: { enabled: true, background: [] },
  files: {
    include: ['**'],
    exclude: [
      '**/{.*,node_modules,bower_components,vendor,vendored,third_party,third-party,site-packages}/**',
      '**/{dist,build,out,target,coverage,__pycache__,venv,logs}/**',
      '**/{README,Readme,readme,CHANGELOG,Changelog,changelog}{,[-_.]*}',
      '**/{LICENSE,License,license,LICENCE,Licence,licence,COPYING,NOTICE}{,[-_.]*}',
      '**/{CONTRIBUTING,CONTRIBUTORS,AUTHORS,MAINTAINERS,CODEOWNERS,CODE_OF_CONDUCT}{,.*}',
      '**/{CHANGES,HISTORY,SECURITY,SUPPORT,INSTALL,ARCHITECTURE,AGENTS,CLAUDE}{,.md,.txt}',
      '**/{requirements,constraints}*.txt',
      '**/{CMakeLists,CMakeCache,robots,humans,ads,llms,top_level,entry_points,SOURCES}.txt',
      '**/*.{log,log.txt,lock}',
      '**/.*',
    ],
    maxSize: 2_000_000,
  },
};

/** Reads each setting by itself, so that one that is wrong takes no other with it. Never throws. */
export function readSettings(raw: unknown): ReadSettings {
  const given = asRecord(raw);
  const files = asRecord(given.files);
  const inlayHints = asRecord(given.inlayHints);
  const citations = asRecord(given.citations);
  const lineage = asRecord(given.lineage);
  const findings = asRecord(given.findings);
  const problems: string[] = [];
  const read = <T>(name: string, value: unknown, { fallback, schema, should }: Kind<T>): T => {
    if (value === undefined || value === null) return fallback;
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    problems.push(`The setting whence.${name} ${should}; its default is used instead.`);
    return fallback;
  };
  const { files: byDefault, ...top } = DEFAULT_SETTINGS;
  const settings: Settings = {
    enable: read('enable', given.enable, flag(top.enable)),
    profile: read('profile', given.profile, line(top.profile)),
    outlet: read('outlet', given.outlet, line(top.outlet)),
    rules: readRules(given.rules, problems),
    wordingInQuotations: read(
      'wordingInQuotations',
      given.wordingInQuotations,
      flag(top.wordingInQuotations),
    ),
    bibliographies: read('bibliographies', given.bibliographies, patterns(top.bibliographies)),
    citations: {
      style: read('citations.style', citations.style, oneOf(CITING_STYLES, top.citations.style)),
      plainText: read(
        'citations.plainText',
        citations.plainText,
        oneOf(PLAIN_TEXT_PLACES, top.citations.plainText),
      ),
    },
    inlayHints: {
      enabled: read('inlayHints.enabled', inlayHints.enabled, flag(top.inlayHints.enabled)),
    },
    findings: {
      show: read('findings.show', findings.show, oneOf(SHOWN, top.findings.show)),
      waitWhileTyping: read(
        'findings.waitWhileTyping',
        findings.waitWhileTyping,
        flag(top.findings.waitWhileTyping),
      ),
    },
    fetchPages: read('fetchPages', given.fetchPages, flag(top.fetchPages)),
    fetchPrivateAddresses: read(
      'fetchPrivateAddresses',
      given.fetchPrivateAddresses,
      flag(top.fetchPrivateAddresses),
    ),
    lineage: {
      enabled: read('lineage.enabled', lineage.enabled, flag(top.lineage.enabled)),
      background: read('lineage.background', lineage.background, patterns(top.lineage.background)),
    },
    files: {
      include: read('files.include', files.include, patterns(byDefault.include)),
      exclude: read('files.exclude', files.exclude, patterns(byDefault.exclude)),
      maxSize: read('files.maxSize', files.maxSize, size(byDefault.maxSize)),
    },
  };
  return { settings, problems };
}

const SHOWN = ['problems', 'quietly'] as const;

interface Kind<T> {
  readonly fallback: T;
  readonly schema: v.GenericSchema<unknown, T>;
  /** Ends «The setting whence.x …». */
  readonly should: string;
}

const flag = (fallback: boolean): Kind<boolean> => ({
  fallback,
  schema: v.boolean(),
  should: 'should be true or false',
});

const line = (fallback: string): Kind<string> => ({
  fallback,
  schema: v.pipe(v.string(), v.trim()),
  should: 'should be text in quotation marks',
});

const oneOf = <T extends string>(names: readonly T[], fallback: T): Kind<T> => ({
  fallback,
  schema: v.picklist(names),
  should: `should be one of ${names.map((name) => `"${name}"`).join(', ')}`,
});

const patterns = (fallback: readonly string[]): Kind<readonly string[]> => ({
  fallback,
  schema: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000))), v.maxLength(1000)),
  should: 'should be a list of patterns such as "**/*.md"',
});

const size = (fallback: number): Kind<number> => ({
  fallback,
  schema: v.pipe(v.number(), v.finite(), v.minValue(1)),
  should: 'should be a number of characters, 1 or more',
});

/** A rule with a severity that is no text is left as the profile has it. */
function readRules(value: unknown, problems: string[]): Readonly<Record<string, string>> {
  if (value === undefined || value === null) return DEFAULT_SETTINGS.rules;
  if (!isRecord(value)) {
    problems.push('The setting whence.rules should name rules and their severities; it is left out.');
    return DEFAULT_SETTINGS.rules;
  }
  const rules: [string, string][] = [];
  for (const [code, severity] of Object.entries(value)) {
    if (typeof severity === 'string') rules.push([code, severity.trim()]);
    else problems.push(`The setting whence.rules.${code} should be a severity such as "warning" or "off".`);
  }
  return Object.fromEntries(rules);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
