/**
 * Ignores that are kept beside the drafts, in `.whence/ignores.jsonl`: one object a line, so that two people's entries
 * merge. Reads and writes text only; the disk is the caller's.
 */

/** One finding that an editor decided to leave, tied to its sentence by the sentence's own words. */
export interface Ignore {
  /** Of the draft, relative to the folder that holds `.whence`, with forward slashes. */
  readonly path: string;
  /** Code of the rule. */
  readonly rule: string;
  /** The sentence as it stood. */
  readonly quote: string;
  /** Up to 32 characters before and behind it, to tell it from a sentence with the same words. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood, in UTF-16 code units; entries of before these were kept have none. */
  readonly start?: number;
  readonly end?: number;
  readonly reason?: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A line that is no ignore: kept in the file and told, never dropped. */
export interface BrokenLine {
  /** From 1. */
  readonly line: number;
  readonly error: string;
}

export interface IgnoreList {
  readonly ignores: readonly Ignore[];
  readonly broken: readonly BrokenLine[];
}

/** Total. Empty lines are nothing; unknown fields are let be. */
export function readIgnores(text: string): IgnoreList {
  const ignores: Ignore[] = [];
  const broken: BrokenLine[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (typeof read === 'string') broken.push({ line: index + 1, error: read });
    else ignores.push(read);
  }
  return { ignores, broken };
}

/** One line, its end included, to append to the file. */
export function formatIgnore({ path, rule, quote, prefix, suffix, start, end, reason, at }: Ignore): string {
  // What is not there is left out.
  return `${JSON.stringify({ path, rule, quote, prefix, suffix, start, end, reason, at })}\n`;
}

function readLine(line: string): Ignore | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'it is not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is not an object';
  const fields = new Map<string, unknown>(Object.entries(value));
  const field = (name: string): string | null => {
    const found = fields.get(name);
    return typeof found === 'string' ? found : null;
  };
  const [path, rule, quote] = [field('path'), field('rule'), field('quote')];
  if (!path) return 'it names no draft («path»)';
  if (!rule) return 'it names no rule («rule»)';
  if (!quote) return 'it quotes no words («quote»)';
  const reason = field('reason');
  return {
    path,
    rule,
    quote,
    prefix: field('prefix') ?? '',
    suffix: field('suffix') ?? '',
    ...positionIn(fields),
    ...(reason === null ? {} : { reason }),
    at: field('at') ?? '',
  };
}

/** Both or none. */
function positionIn(fields: ReadonlyMap<string, unknown>): { start?: number; end?: number } {
  const [start, end] = [fields.get('start'), fields.get('end')];
  if (typeof start !== 'number' || typeof end !== 'number') return {};
  const isPlace = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end;
  return isPlace ? { start, end } : {};
}
