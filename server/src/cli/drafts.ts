/**
 * Reads a draft and writes it back as it was: its bytes, its encoding, its byte order mark. Says in one line why a file is
 * no draft. Knows nothing of what is in the text.
 */
import { chmod, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DraftFormat } from '../engine/index.ts';
import { STDIN, whyNot } from './paths.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface Draft {
  /** As it was asked for. */
  readonly path: string;
  /** Without a byte order mark, so that offsets are those of any editor. */
  readonly text: string;
  readonly format: DraftFormat;
  /** What the file holds, to see later whether someone else has changed it. */
  readonly bytes: Buffer;
  readonly encoding: Encoding;
}

/** A draft, or in plain words why there is none. */
export type Read = { readonly draft: Draft } | { readonly problem: string };

export interface ReadOptions {
  /** In bytes. */
  readonly maxSize: number;
  /** What standard input is called, or null: then it is plain text. */
  readonly stdinPath: string | null;
}

/** Markdown by its name, plain text otherwise. */
export function formatOf(path: string): DraftFormat {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plain';
}

/** Never throws: whatever goes wrong with one draft is said of that draft. */
export async function readDraft(path: string, { maxSize, stdinPath }: ReadOptions): Promise<Read> {
  try {
    const bytes = path === STDIN ? await readStdin(maxSize) : await readFileUpTo(path, maxSize);
    if (bytes === null) return { problem: `it is larger than ${maxSize} bytes (--max-size sets the limit)` };
    const name = path === STDIN ? (stdinPath ?? '') : path;
    return decode(bytes, { path: path === STDIN ? (stdinPath ?? STDIN) : path, format: formatOf(name) });
  } catch (error) {
    return { problem: whyNot(error) };
  }
}

/**
 * Writes `text` in place of the draft in one step, so that no reader and no power cut ever sees half of it.
 * Answers false, and writes nothing, when the file is no longer what was read.
 */
export async function writeDraft({ path, bytes, encoding }: Draft, text: string): Promise<boolean> {
  const target = await realpath(path);
  const [now, stats] = await Promise.all([readFileUpTo(target, bytes.length), stat(target)]);
  if (!now?.equals(bytes)) return false;
  await replaceFile(target, encode(text, { encoding, mark: hasMark(bytes, encoding) }), stats.mode);
  return true;
}

/** In one step, by way of a file beside it; `mode` are its permissions, by default those of any new file. */
export async function replaceFile(target: string, body: Buffer | string, mode?: number): Promise<void> {
  const beside = join(dirname(target), `.${basename(target)}.whence-${process.pid}`);
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(body);
      await file.sync();
    } finally {
      await file.close();
    }
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function readFileUpTo(path: string, limit: number): Promise<Buffer | null> {
  const stats = await stat(path);
  if (!stats.isFile())
    throw new Error(
      stats.isDirectory() ? 'it is a folder' : 'it is not a file (- stands for standard input)',
    );
  if (stats.size > limit) return null;
  const file = await open(path);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function readStdin(limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

const MARKS = {
  'utf-8': Buffer.from([0xef, 0xbb, 0xbf]),
  'utf-16le': Buffer.from([0xff, 0xfe]),
  'utf-16be': Buffer.from([0xfe, 0xff]),
} as const satisfies Record<Encoding, Buffer>;

function hasMark(bytes: Buffer, encoding: Encoding): boolean {
  const mark = MARKS[encoding];
  return bytes.subarray(0, mark.length).equals(mark);
}

function decode(bytes: Buffer, { path, format }: { path: string; format: DraftFormat }): Read {
  const utf16 = (['utf-16le', 'utf-16be'] as const).find((encoding) => hasMark(bytes, encoding));
  const encoding = utf16 ?? 'utf-8';
  // No text holds a zero byte; a picture or a Word file soon does.
  if (!utf16 && bytes.subarray(0, 8192).includes(0)) return { problem: 'it is not a text file' };
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { draft: { path, text, format, bytes, encoding } };
  } catch {
    return { problem: `it is not ${encoding.toUpperCase()} text; save it as UTF-8` };
  }
}

function encode(text: string, { encoding, mark }: { encoding: Encoding; mark: boolean }): Buffer {
  const body = Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
  if (encoding === 'utf-16be') body.swap16();
  return mark ? Buffer.concat([MARKS[encoding], body]) : body;
}
