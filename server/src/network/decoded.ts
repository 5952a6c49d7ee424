/** The bytes of a page as text, in the character set that they are in, whatever the site says. Knows no network. */
import { charsetIn, charsetNamed, tagsOf } from '../pages/tags.ts';

/** What is told in the header, or by the page itself, is believed unless the bytes say otherwise. */
export function decoded(bytes: Uint8Array, contentType: string): string {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(marked, bytes) ?? '';
  const asUtf8 = decodeAs('utf-8', bytes);
  // Hardly any text is UTF-8 by chance.
  if (asUtf8 !== null && /[^\0-\x7f]/.test(asUtf8)) return asUtf8;
  const start = decodeAs('windows-1252', bytes.subarray(0, START)) ?? '';
  const told = charsetIn(contentType) ?? charsetNamed(tagsOf(start));
  const asTold = told === null || /^utf-?8$/i.test(told) ? mostlyUtf8(bytes) : decodeAs(told, bytes);
  return asTold ?? asUtf8 ?? decodeAs('windows-1252', bytes) ?? '';
}

/** One letter that went wrong on its way makes no other character set of a page. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  const right = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return right > wrong ? text : null;
}

/** In these first bytes a page has to say what it is written in. */
const START = 4096;

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Null for a set that nobody knows, and for bytes that are not in it; a letter cut in two at the end is left out. */
function decodeAs(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
