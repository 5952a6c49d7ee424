/**
 * `whence extract`: JSON lines in, JSON lines out, in the same order, one at a time. Made to be piped through by anything
 * that scales out (Spark's `pipe`, Hadoop Streaming, GNU parallel). Knows no rules and no files.
 */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import * as v from 'valibot';
import { analyse, type DraftFormat } from '../engine/index.ts';
import { shippedFinder } from '../shipped-finder.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { linesOf, type Line } from './lines.ts';

export interface ExtractStreams {
  readonly input: Readable;
  readonly output: Writable;
  /** What a text is written in whose line does not say. */
  readonly format: DraftFormat;
}

/** Longer lines than this are refused one by one; a JavaScript string holds about twice as much. */
const LONGEST_LINE = 256 * 1024 * 1024;

const SHAPE = 'not {"id": string or number (below 2^53), "text": string, "format"?: "plain" or "markdown"}';
/** A greater number would come back as another one. */
const isKept = (id: number): boolean => !Number.isInteger(id) || Number.isSafeInteger(id);
const Id = v.union([v.string(), v.pipe(v.number(), v.check(isKept))]);
const Article = v.object({ id: Id, text: v.string(), format: v.optional(v.picklist(['plain', 'markdown'])) });

/**
 * Answers each line `{"id","text","format"?}` with `{"id","attributions","markers","residue"}`, offsets in UTF-16 code units, and a
 * line that is not one with `{"id"?,"line","error"}` in its place. Blank lines are passed over.
 */
export async function extract({ input, output, format }: ExtractStreams): Promise<ExitCode> {
  for await (const line of linesOf(input, LONGEST_LINE)) {
    const answer = answerTo(line, format);
    if (answer === null) continue;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
  return EXIT.clean;
}

function answerTo({ number, bytes }: Line, format: DraftFormat): object | null {
  if (bytes === null) return { line: number, error: `longer than ${LONGEST_LINE} bytes` };
  let parsed: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return null;
    parsed = JSON.parse(text);
  } catch (error) {
    return { line: number, error: error instanceof SyntaxError ? `not JSON: ${error.message}` : 'not UTF-8' };
  }
  const article = v.safeParse(Article, parsed);
  if (!article.success) {
    return { ...idOf(parsed), line: number, error: SHAPE };
  }
  const { id, text, format: own = format } = article.output;
  return { id, ...factsOf(text, { format: own, line: number }) };
}

function factsOf(text: string, { format, line }: { format: DraftFormat; line: number }): object {
  try {
    const { attributions, markers, residue } = analyse(text, { format, finder: shippedFinder() });
    return {
      attributions,
      markers: markers.map(({ type, start, end }) => ({ type, start, end })),
      residue: residue.map(({ start, end }) => ({ start, end })),
    };
  } catch (error) {
    // The engine is built never to throw; should it, one text is lost and not the run.
    return { line, error: `the engine failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function idOf(parsed: unknown): { id?: string | number } {
  const withId = v.safeParse(v.object({ id: Id }), parsed);
  return withId.success ? { id: withId.output.id } : {};
}
