/**
 * What drafts state, in one file a workspace from one session to the next: a list of records behind a line that says of which engine, with a
 * digest behind them. A file that is damaged, cut short or another engine's is none. Knows no draft.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClaimStore, KeptDraft } from '../workspace/ports.ts';

/** `engine` tells any that finds or keeps something else from this one. */
export function createClaimStore({
  storage,
  engine,
}: {
  /** URI of a folder, made when it is needed. */
  readonly storage: string;
  readonly engine: string;
}): ClaimStore {
  const folder = fileURLToPath(storage);
  const pathOf = (name: string): string => join(folder, `${name}.index`);
  const head = Buffer.from(`whence claims ${FORMAT} ${engine}\n`);
  return {
    async load(name) {
      try {
        const file = await readFile(pathOf(name));
        const records = file.subarray(head.length, -DIGEST_BYTES);
        const isOurs =
          file.length >= head.length + DIGEST_BYTES && file.subarray(0, head.length).equals(head);
        if (!isOurs || !digestOf(records).equals(file.subarray(-DIGEST_BYTES))) return null;
        return draftsIn(records);
      } catch {
        return null;
      }
    },
    async save(name, drafts) {
      await mkdir(folder, { recursive: true });
      const path = pathOf(name);
      const beside = `${path}.${process.pid}`;
      try {
        await write(beside, head, drafts);
        await rename(beside, path);
      } finally {
        await rm(beside, { force: true });
      }
    },
  };
}

/** Of the layout of records. */
const FORMAT = 1;
const DIGEST = 'sha256';
const DIGEST_BYTES = 32;
const digestOf = (bytes: Uint8Array): Buffer => createHash(DIGEST).update(bytes).digest();

/** How many bytes are gathered before they are written. */
const AT_ONCE = 1_000_000;

async function write(path: string, head: Buffer, drafts: Iterable<KeptDraft>): Promise<void> {
  const file = await open(path, 'w');
  try {
    const digest = createHash(DIGEST);
    await file.write(head);
    let [some, length] = [[] as Buffer[], 0];
    const flush = async (): Promise<void> => {
      const bytes = Buffer.concat(some);
      digest.update(bytes);
      await file.write(bytes);
      [some, length] = [[], 0];
    };
    for (const draft of drafts) {
      const record = recordOf(draft);
      some.push(record);
      length += record.length;
      if (length > AT_ONCE) await flush();
    }
    await flush();
    await file.write(digest.digest());
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Four lengths, and then what is so long. */
function recordOf({ uri, stamp, reading, stated: { statements, passages } }: KeptDraft): Buffer {
  const parts = [
    Buffer.from(JSON.stringify({ uri, stamp, reading })),
    Buffer.from(JSON.stringify(statements.keys)),
    Buffer.from(statements.bytes),
    Buffer.from(passages),
  ];
  const lengths = Buffer.alloc(4 * parts.length);
  for (const [at, part] of parts.entries()) lengths.writeUInt32LE(part.length, 4 * at);
  return Buffer.concat([lengths, ...parts]);
}

function* draftsIn(records: Buffer): Iterable<KeptDraft> {
  for (let at = 0; at < records.length;) {
    let from = at + 16;
    const next = (part: number): Buffer => {
      const length = records.readUInt32LE(at + 4 * part);
      from += length;
      return records.subarray(from - length, from);
    };
    const about: Pick<KeptDraft, 'uri' | 'stamp' | 'reading'> = JSON.parse(next(0).toString());
    const keys: readonly string[] = JSON.parse(next(1).toString());
    // A copy, as the whole file would be held by a part of it.
    const bytes = Uint8Array.from(next(2));
    yield { ...about, stated: { statements: { keys, bytes }, passages: next(3).toString() } };
    at = from;
  }
}
