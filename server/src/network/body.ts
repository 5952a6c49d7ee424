/** What a site sends, unpacked, up to a bound: a small file may unpack to a huge one, and a page may never end. */
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { OpenedPage } from '../pages/page.ts';
import { Refusal } from './refusal.ts';

export interface Body {
  readonly bytes: Uint8Array;
  readonly cut: OpenedPage['cut'];
}

/** What has come when it breaks off, or the time is over, is worth reading: a page says who it is at its start. */
export async function bodyOf(message: IncomingMessage, most: number): Promise<Body> {
  const stream = unpacked(message, most);
  const chunks: Buffer[] = [];
  let size = 0;
  let cut: Body['cut'] = null;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes.subarray(0, most - size));
      size += bytes.length;
      if (size > most) {
        cut = 'long';
        break;
      }
    }
    if (message.errored) throw message.errored;
  } catch (error) {
    if (chunks.length === 0) throw message.errored ?? error;
    cut ??= 'broken';
  } finally {
    stream.destroy();
    message.destroy();
  }
  return { bytes: Buffer.concat(chunks), cut };
}

function unpacked(message: IncomingMessage, most: number): Readable {
  const encoding = (message.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return message;
  const unpack = UNPACKERS.get(encoding);
  if (!unpack) throw new Refusal('unreadable');
  const stream = unpack();
  let packed = 0;
  message.on('data', (chunk: Buffer) => {
    packed += chunk.length;
    // Packed bytes that unpack to nothing would never be counted otherwise.
    if (packed > most) stream.destroy(new Refusal('unreadable'));
  });
  // What has come is unpacked first: at its end, in the middle of something, the stream fails by itself.
  message.on('error', () => stream.end());
  return message.pipe(stream);
}

const UNPACKERS: ReadonlyMap<string, () => Readable & NodeJS.WritableStream> = new Map([
  ['gzip', () => createGunzip()],
  ['x-gzip', () => createGunzip()],
  ['deflate', () => createInflate()],
  ['br', () => createBrotliDecompress()],
]);
