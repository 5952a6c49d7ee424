/**
 * What drafts state, in one file a workspace from one session to the next: long lists of numbers as they lie in memory, so that a start reads
 * one file and goes through nothing, behind a line that says of which engine, with a digest behind them. A file that is damaged, cut short or
 * another engine's is none. Knows no draft.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClaimStore, KeptClaims, KeptDraft } from '../workspace/ports.ts';

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
  const head = aligned(`whence claims ${FORMAT} ${endianness()} ${engine}`);
  return {
    async load(name) {
      try {
        const file = await read(pathOf(name));
        const parts = file.subarray(head.length, -DIGEST_BYTES);
        const isOurs =
          file.length >= head.length + DIGEST_BYTES && head.equals(file.subarray(0, head.length));
        if (!isOurs || !digestOf(parts).equals(file.subarray(-DIGEST_BYTES))) return null;
        return claimsIn(parts);
      } catch {
        return null;
      }
    },
    async save(name, claims) {
      await mkdir(folder, { recursive: true });
      const path = pathOf(name);
      const beside = `${path}.${process.pid}`;
      try {
        await write(beside, head, partsOf(claims));
        await rename(beside, path);
      } finally {
        await rm(beside, { force: true });
      }
    },
  };
}

/** Of the layout of the parts. */
const FORMAT = 2;
const DIGEST = 'sha256';
const DIGEST_BYTES = 32;
const digestOf = (bytes: Uint8Array): Buffer => createHash(DIGEST).update(bytes).digest();

/** Lists of numbers lie at multiples of so many bytes. */
const WORD = 4;

/** One line. */
function aligned(text: string): Buffer {
  return Buffer.from(`${text}${' '.repeat(WORD - 1 - (Buffer.byteLength(text) % WORD))}\n`);
}

/** In one piece of memory, that its lists are parts of. */
async function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array((await file.stat()).size);
    for (let at = 0; at < bytes.length;) {
      const { bytesRead } = await file.read(bytes, at);
      if (bytesRead === 0) throw new Error('the file was cut short');
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

async function write(path: string, head: Buffer, parts: Iterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  try {
    const digest = createHash(DIGEST);
    await file.write(head);
    for (const bytes of gathered(parts)) {
      digest.update(bytes);
      await file.write(bytes);
    }
    await file.write(digest.digest());
    await file.sync();
  } finally {
    await file.close();
  }
}

/** How many bytes are gathered before they are written. */
const AT_ONCE = 1_000_000;

function* gathered(parts: Iterable<Uint8Array>): Iterable<Uint8Array> {
  let [some, length] = [[] as Uint8Array[], 0];
  for (const part of parts) {
    some.push(part);
    length += part.length;
    if (length < AT_ONCE) continue;
    yield Buffer.concat(some);
    [some, length] = [[], 0];
  }
  yield Buffer.concat(some);
}

/** What is said of the drafts and how long each list is, as JSON behind its own length; then the lists, the passages last. */
function* partsOf({ drafts, archive }: KeptClaims): Iterable<Uint8Array> {
  const { keys, bytes, ...lists } = archive;
  const about: About = {
    drafts: drafts.map(({ uri, stamp, reading }) => ({ uri, stamp, reading })),
    keys,
    lengths: NAMES.map((name) => lists[name].length),
    bytes: bytes.length,
    passages: drafts.map(({ passages }) => passages.length),
  };
  const json = aligned(JSON.stringify(about));
  yield new Uint8Array(Uint32Array.of(json.length).buffer);
  yield json;
  for (const name of NAMES) yield bytesOf(lists[name]);
  yield bytes;
  for (const { passages } of drafts) yield passages;
}

const NAMES = ['ends', 'ids', 'sentences', 'units', 'foundEnds', 'found'] as const;

interface About {
  readonly drafts: readonly Pick<KeptDraft, 'uri' | 'stamp' | 'reading'>[];
  readonly keys: readonly string[];
  /** Of the lists of numbers, in order. */
  readonly lengths: readonly number[];
  readonly bytes: number;
  /** Of each draft, in bytes. */
  readonly passages: readonly number[];
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Of lists that lie as they were written. */
function claimsIn(parts: Uint8Array<ArrayBuffer>): KeptClaims {
  let at = 0;
  const next = (bytes: number): Uint8Array<ArrayBuffer> => {
    at += bytes;
    return parts.subarray(at - bytes, at);
  };
  const numbers = (length: number): Uint32Array<ArrayBuffer> => {
    const { buffer, byteOffset } = next(WORD * length);
    return new Uint32Array(buffer, byteOffset, length);
  };
  const about: About = JSON.parse(new TextDecoder().decode(next(numbers(1)[0] ?? 0)));
  const [ends, ids, sentences, units, foundEnds, found] = about.lengths.map(numbers);
  if (!ends || !ids || !sentences || !units || !foundEnds || !found) throw new Error('lists are missing');
  const bytes = next(about.bytes);
  const drafts = about.drafts.map((draft, place) => ({
    ...draft,
    passages: next(about.passages[place] ?? 0),
  }));
  return { drafts, archive: { keys: about.keys, bytes, ends, ids, sentences, units, foundEnds, found } };
}
