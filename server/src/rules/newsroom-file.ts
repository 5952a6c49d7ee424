/**
 * Reads a newsroom's own file, `.whence/config.json`: JSON with comments. One entry that is wrong is one problem with its
 * place, and the rest of the file holds. Text in, decisions out; knows no disk.
 */
import { getNodeValue } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import * as v from 'valibot';
import { CITING_STYLES, PLAIN_TEXT_PLACES } from '../citations/style.ts';
import { readJsonTree } from '../json-tree.ts';
import type { CitationDecisions, Decisions, FileDecisions } from './decisions.ts';
import type { DefinedRule } from './define.ts';
import { AS_PROFILE, closest, oneOf, SETTINGS } from './policy.ts';
import { PROFILES } from './rule.ts';

export interface NewsroomFile {
  readonly decisions: Decisions;
  /** In order of the text. */
  readonly problems: readonly FileProblem[];
}

export interface FileProblem {
  /** UTF-16 offset of the entry that is wrong. */
  readonly start: number;
  /** A sentence or two in plain words. */
  readonly message: string;
}

/** What the file can hold, beside `$schema`. */
export const NEWSROOM_KEYS = [
  'extends',
  'rules',
  'outlet',
  'wordingInQuotations',
  'namesInRestrictedChecks',
  'enable',
  'files',
  'bibliographies',
  'citations',
] as const;
/** What `files` can hold. */
export const FILE_KEYS = ['include', 'exclude', 'maxSize'] as const;
/** What `citations` can hold. */
export const CITATION_KEYS = ['style', 'plainText'] as const;

/** Never throws, whatever the text. */
export function readNewsroomFile(text: string, rules: readonly DefinedRule[]): NewsroomFile {
  const { root, slip } = readJsonTree(text);
  if (text.replace(/^\uFEFF/, '').trim() === '') return { decisions: {}, problems: [] };
  const problems: FileProblem[] = slip ? [{ start: slip.start, message: SLIP }] : [];
  if (!root || root.type !== 'object') {
    if (!slip) problems.push({ start: root?.offset ?? 0, message: 'The file should be settings in { … }.' });
    return { decisions: {}, problems };
  }
  const entries = entriesOf(root);
  const report: Report = (node, message) => problems.push({ start: node.offset, message });
  reportUnknown(entries, { known: NEWSROOM_KEYS, where: 'this file', report });
  const read = readerOf(entries, report);
  const decisions: Decisions = {
    profile: read('extends', v.picklist(PROFILES), `“extends” should name a profile. ${oneOf(PROFILES)}`),
    outlet: read('outlet', v.pipe(v.string(), v.trim()), '“outlet” should be a name in quotation marks.'),
    rules: readRules(entries, { rules, report }),
    wordingInQuotations: read(
      'wordingInQuotations',
      v.boolean(),
      '“wordingInQuotations” should be true or false.',
    ),
    namesInRestrictedChecks: read(
      'namesInRestrictedChecks',
      v.boolean(),
      '“namesInRestrictedChecks” should be true or false.',
    ),
    enable: read('enable', v.boolean(), '“enable” should be true or false.'),
    files: readFiles(entries, report),
    bibliographies: read(
      'bibliographies',
      PATTERNS,
      '“bibliographies” should be a list of patterns such as "library/*.bib".',
    ),
    citations: readCitationSettings(entries, report),
  };
  return { decisions, problems: problems.toSorted((a, b) => a.start - b.start) };
}

const SLIP = 'Something is missing or out of place here: a comma, a quotation mark or a bracket.';

const PATTERNS = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000))), v.maxLength(1000));
const SIZE = v.pipe(v.number(), v.finite(), v.minValue(1));

type Report = (node: Node, message: string) => void;

interface Entry {
  readonly key: string;
  readonly name: Node;
  /** Undefined while it is being typed. */
  readonly value: Node | undefined;
}

/** Of a name that stands twice the last counts, as everywhere in JSON. */
function entriesOf({ children = [] }: Node): readonly Entry[] {
  const entries = children.flatMap(({ children: [name, value] = [] }): Entry[] =>
    name ? [{ key: String(name.value), name, value }] : [],
  );
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}

function reportUnknown(
  entries: readonly Entry[],
  {
    known,
    where,
    report,
  }: { readonly known: readonly string[]; readonly where: string; readonly report: Report },
): void {
  for (const { key, name } of entries) {
    if (key !== '$schema' && !known.includes(key))
      report(name, `There is no setting “${key}” in ${where}. ${oneOf(known)}`);
  }
}

function readerOf(entries: readonly Entry[], report: Report) {
  return <T>(key: string, schema: v.GenericSchema<unknown, T>, should: string): T | undefined => {
    const node = entries.find((entry) => entry.key === key)?.value;
    if (!node) return undefined;
    const result = v.safeParse(schema, getNodeValue(node));
    if (result.success) return result.output;
    report(node, should);
    return undefined;
  };
}

/** Which files are drafts; patterns start from the folder that holds `.whence`, which the caller knows. */
function readFiles(entries: readonly Entry[], report: Report): FileDecisions | undefined {
  const node = entries.find(({ key }) => key === 'files')?.value;
  if (!node) return undefined;
  if (node.type !== 'object') {
    report(node, '“files” should say which files are drafts, as in { "exclude": ["archive/**"] }.');
    return undefined;
  }
  const own = entriesOf(node);
  reportUnknown(own, { known: FILE_KEYS, where: '“files”', report });
  const read = readerOf(own, report);
  return {
    include: read('include', PATTERNS, '“include” should be a list of patterns such as "desk/**".'),
    exclude: read('exclude', PATTERNS, '“exclude” should be a list of patterns such as "archive/**".'),
    maxSize: read('maxSize', SIZE, '“maxSize” should be a number of characters, 1 or more.'),
  };
}

function readCitationSettings(entries: readonly Entry[], report: Report): CitationDecisions | undefined {
  const node = entries.find(({ key }) => key === 'citations')?.value;
  if (!node) return undefined;
  if (node.type !== 'object') {
    report(node, '“citations” should say how citations are written, as in { "style": "pandoc" }.');
    return undefined;
  }
  const own = entriesOf(node);
  reportUnknown(own, { known: CITATION_KEYS, where: '“citations”', report });
  const read = readerOf(own, report);
  const [styles, places] = [CITING_STYLES, PLAIN_TEXT_PLACES];
  return {
    style: read('style', v.picklist(styles), `“style” should name a style. ${oneOf(styles)}`),
    plainText: read('plainText', v.picklist(places), `“plainText” should name a place. ${oneOf(places)}`),
  };
}

function readRules(
  entries: readonly Entry[],
  { rules, report }: { readonly rules: readonly DefinedRule[]; readonly report: Report },
): Readonly<Record<string, string>> | undefined {
  const node = entries.find(({ key }) => key === 'rules')?.value;
  if (!node) return undefined;
  if (node.type !== 'object') {
    report(node, '“rules” should name rules and their severities, as in { "hearsay": "error" }.');
    return undefined;
  }
  const known = new Set(rules.map(({ code }) => code));
  const severities: readonly string[] = [...SETTINGS, AS_PROFILE];
  const read: [string, string][] = [];
  for (const { key, name, value } of entriesOf(node)) {
    const severity: unknown = value && getNodeValue(value);
    if (!known.has(key)) report(name, `There is no rule “${key}”.${closest(key, rules)}`);
    else if (typeof severity === 'string' && severities.includes(severity)) read.push([key, severity]);
    else if (value) report(value, `This is no severity for the rule “${key}”. ${oneOf(severities)}`);
  }
  return Object.fromEntries(read);
}
