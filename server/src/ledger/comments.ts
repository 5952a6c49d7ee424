/**
 * Ignoring in Markdown, by comments that no reader sees:
 *
 *     <!-- whence-disable-next-line hearsay, second-hand -- the desk has the report -->
 *     <!-- whence-disable-line hearsay -->
 *     <!-- whence-disable hearsay --> … <!-- whence-enable hearsay -->
 *     <!-- whence-disable-file hearsay -->
 *
 * Without a rule they mean every rule. What follows ` -- ` is the reason. `line` is the line the comment stands on;
 * `next-line` is the block below it, to its last line: a paragraph that is wrapped over several lines is one line to
 * the editor who reads it. Comments in code are code; the engine's regions say which is which.
 */
import type { Region, Span } from '../engine/index.ts';
import { indexSpans } from '../spans.ts';
import type { Ignore } from './ignores.ts';
import { blockEnd, lineAt } from './lines.ts';

type Verb = 'next-line' | 'line' | 'file' | 'disable' | 'enable';

export interface Directive extends Span {
  readonly verb: Verb;
  /** Empty for every rule. */
  readonly rules: readonly string[];
}

/** Stretches in which a rule is silent; `rule` is null for all rules. */
export interface Silence extends Span {
  readonly rule: string | null;
  /** The comment that asks for it. */
  readonly by?: Directive;
  /** The entry of the ledger that does. */
  readonly entry?: Ignore;
}

/** In order of the text. */
export function readDirectives(text: string, regions: readonly Region[]): Directive[] {
  if (!text.includes('whence-')) return [];
  const code = indexSpans(regions.filter(({ kind }) => kind === 'code' || kind === 'front-matter'));
  return [...text.matchAll(DIRECTIVE)]
    .map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      verb: verbOf(found[1] ?? ''),
      rules: rulesOf(found[2] ?? ''),
    }))
    .filter((directive) => !code.touches(directive));
}

export function silencesOf(text: string, directives: readonly Directive[]): Silence[] {
  return [...stretchesOf(text, directives), ...blocksOf(text, directives)];
}

const DIRECTIVE =
  /<!--[^\S\r\n]*whence-((?:disable(?:-next-line|-line|-file)?)|enable)(?![\w-])([^\r\n<]*?)-->/g;

function verbOf(word: string): Verb {
  if (word === 'enable') return 'enable';
  if (word === 'disable-next-line') return 'next-line';
  if (word === 'disable-line') return 'line';
  return word === 'disable-file' ? 'file' : 'disable';
}

function rulesOf(words: string): string[] {
  const [codes = ''] = words.split(/\s--(?:\s|$)/);
  return codes.split(/[\s,]+/).filter((code) => code !== '');
}

function silences({ start, end }: Span, by: Directive): Silence[] {
  const { rules } = by;
  return rules.length === 0
    ? [{ start, end, rule: null, by }]
    : rules.map((rule) => ({ start, end, rule, by }));
}

/** Many comments may stand on one line, which may be long: its ends are looked for once. */
function stretchesOf(text: string, directives: readonly Directive[]): Silence[] {
  let line: Span = { start: 0, end: -1 };
  let below = -1;
  return directives.flatMap((directive) => {
    const { verb, start, end } = directive;
    if (verb === 'file') return silences({ start: 0, end: text.length }, directive);
    if (verb !== 'line' && verb !== 'next-line') return [];
    if (start > line.end) {
      line = lineAt(text, start);
      below = -1;
    }
    if (verb === 'line') return silences(line, directive);
    if (below < 0) below = blockEnd(text, line.end);
    return silences({ start: end, end: below }, directive);
  });
}

/** From each `disable` to the `enable` that ends it, or to the end; `enable` without a rule ends them all. */
function blocksOf(text: string, directives: readonly Directive[]): Silence[] {
  const open = new Map<string | null, Directive>();
  const found: Silence[] = [];
  const close = (rule: string | null, end: number): void => {
    const by = open.get(rule);
    if (by === undefined) return;
    found.push({ start: by.end, end, rule, by });
    open.delete(rule);
  };
  for (const directive of directives) {
    const { verb, rules, start } = directive;
    const named: readonly (string | null)[] = rules.length === 0 ? [null] : rules;
    if (verb === 'disable') {
      for (const rule of named) if (!open.has(rule)) open.set(rule, directive);
    } else if (verb === 'enable') {
      for (const rule of rules.length === 0 ? [...open.keys()] : named) close(rule, start);
    }
  }
  for (const [rule, by] of open) found.push({ start: by.end, end: text.length, rule, by });
  return found;
}
