/** Reads base64 where the language has no decoder of its own. It knows nothing of what is written in it. */

/** Bytes of a text in the usual alphabet; meant for our own generated code, so anything else in it counts as «A». */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const end = text.indexOf('=') < 0 ? text.length : text.indexOf('=');
  const bytes = new Uint8Array((end * 3) >> 2);
  let bits = 0;
  for (let at = 0, to = 0; at < end; at++) {
    bits = (bits << 6) | (VALUES[text.charCodeAt(at)] ?? 0);
    if (at % 4 > 0) bytes[to++] = bits >> (6 - 2 * (at % 4));
  }
  return bytes;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** By the letter's code. */
const VALUES = new Uint8Array(128);
for (let value = 0; value < 64; value++) VALUES[ALPHABET.charCodeAt(value)] = value;
