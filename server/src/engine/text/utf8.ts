/** UTF-8 where the language has no coder of its own. Knows no file. */

/** Half of a surrogate pair is what the standard puts for it: U+FFFD. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(3 * text.length);
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[end++] = unit;
      continue;
    }
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at++;
    end = put(bytes, end, point >= 0xd800 && point < 0xe000 ? 0xfffd : point);
  }
  return bytes.slice(0, end);
}

/** Throws a RangeError at the first byte that is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const end = endOfAscii(bytes, at);
    if (end > at) text += fromAscii(bytes.subarray(at, end));
    at = end;
    for (let lead = bytes[at] ?? 0; lead >= 0x80; lead = bytes[at] ?? 0) {
      const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      text += String.fromCodePoint(codePoint(bytes, at, length));
      at += length;
    }
  }
  return text;
}

/** As many characters as a function may surely be given at once. */
const CHUNK = 4096;

function endOfAscii(bytes: Uint8Array, start: number): number {
  const most = Math.min(bytes.length, start + CHUNK);
  let end = start;
  while (end < most && (bytes[end] ?? 0) < 0x80) end++;
  return end;
}

/** Far quicker than to spread them. */
function fromAscii(bytes: Uint8Array): string {
  return String(Reflect.apply(String.fromCharCode, null, bytes));
}

/** By the number of bytes: what the first byte has on top, and the least code point that needs so many. */
const LEADS = [0, 0, 0xc0, 0xe0, 0xf0];
const LEAST = [0, 0, 0x80, 0x800, 0x10000];

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  let code = (bytes[at] ?? 0) - (LEADS[length] ?? 0);
  let valid = code >= 0 && code < 0x80 >> length;
  for (let next = at + 1; next < at + length; next++) {
    const byte = bytes[next] ?? 0;
    valid &&= (byte & 0xc0) === 0x80;
    code = (code << 6) | (byte & 0x3f);
  }
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  if (!valid || surrogate || code < (LEAST[length] ?? 0) || code > 0x10ffff)
    throw new RangeError(`no UTF-8 at byte ${at}`);
  return code;
}

/** A character beyond ASCII; answers with where the next goes. */
function put(bytes: Uint8Array, at: number, point: number): number {
  const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  const mark = more === 1 ? 0xc0 : more === 2 ? 0xe0 : 0xf0;
  bytes[at] = mark | (point >> (6 * more));
  for (let left = more - 1, to = at + 1; left >= 0; left--, to++)
    bytes[to] = 0x80 | ((point >> (6 * left)) & 0x3f);
  return at + more + 1;
}
