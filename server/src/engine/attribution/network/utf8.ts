/** Reads UTF-8 where the language has no decoder of its own. It knows no model file. */

/** Throws a RangeError at the first byte that is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  let text = '';
  let units: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const code = length === 1 ? lead : codePoint(bytes, at, length);
    if (code > 0xffff) units.push(0xd7c0 + (code >> 10), 0xdc00 + (code & 0x3ff));
    else units.push(code);
    at += length;
    if (units.length < CHUNK) continue;
    text += String.fromCharCode(...units);
    units = [];
  }
  return text + String.fromCharCode(...units);
}

const CHUNK = 4096;
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
