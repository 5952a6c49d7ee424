/**
 * Reads a newsroom's own file, `.whence/config.json`: JSON with comments. One entry that is wrong is one problem with its
 * place, and the rest of the file holds. Text in, decisions out; knows no disk.
 */
import { getNodeValue, parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import * as v from 'valibot';
import type { Decisions } from './decisions.ts';
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
export const NEWSROOM_KEYS = ['extends', 'rules', 'outlet', 'wordingInQuotations'] as const;

/** Never throws, whatever the text. */
export function readNewsroomFile(text: string, rules: readonly DefinedRule[]): NewsroomFile {
  const errors: ParseError[] = [];
  // A byte order mark would be a letter out of place; a space keeps the places right.
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  if (text.replace(/^\uFEFF/, '').trim() === '') return { decisions: {}, problems: [] };
  const [slip] = errors;
  const problems: FileProblem[] = slip ? [{ start: slip.offset, message: SLIP }] : [];
  if (!root || root.type !== 'object') {
    if (!slip) problems.push({ start: root?.offset ?? 0, message: 'The file should be settings in { … }.' });
    return { decisions: {}, problems };
  }
  const entries = entriesOf(root);
  const report: Report = (node, message) => problems.push({ start: node.offset, message });
  for (const { key, name } of entries) {
    if (key !== '$schema' && !NEWSROOM_KEYS.some((known) => known === key)) {
      report(name, `There is no setting “${key}” in this file. ${oneOf(NEWSROOM_KEYS)}`);
    }
  }
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
  };
  return { decisions, problems: problems.toSorted((a, b) => a.start - b.start) };
}

const SLIP = 'Something is missing or out of place here: a comma, a quotation mark or a bracket.';

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
