/**
 * Finds a line of a text without having made a string of any: a hash table with open addressing over the text's own UTF-8. A
 * map of strings takes several times as long to make, and that is most of what a program would wait for at its start. It knows
 * no model.
 */

export interface LineTable {
  /** The line's number, from 0, or undefined. */
  get(line: string): number | undefined;
}

/** Of lines that are the same, the first is found. */
export function lineTable(text: Uint8Array): LineTable {
  const slots = twiceAsMany(countLines(text));
  const starts = new Int32Array(slots).fill(FREE);
  const numbers = new Int32Array(slots);
  let longest = 0;
  for (let at = 0, start = 0, number = 0, hash = 0; at <= text.length; at++) {
    const byte = text[at] ?? LINE_END;
    if (byte !== LINE_END) {
      hash = hashed(hash, byte);
      continue;
    }
    let slot = slotOf(hash, slots);
    while (starts[slot] !== FREE) slot = (slot + 1) % slots;
    starts[slot] = start;
    numbers[slot] = number++;
    longest = Math.max(longest, at - start);
    start = at + 1;
    hash = 0;
  }
  const wanted = new Uint8Array(3 * longest);
  return {
    get(line) {
      if (line.length > longest || line.includes('\n')) return undefined;
      const length = encode(line, wanted);
      let hash = 0;
      for (let at = 0; at < length; at++) hash = hashed(hash, wanted[at] ?? 0);
      for (let slot = slotOf(hash, slots); starts[slot] !== FREE; slot = (slot + 1) % slots)
        if (isLine(text, starts[slot] ?? 0, wanted, length)) return numbers[slot];
      return undefined;
    },
  };
}

const FREE = -1;
const LINE_END = 0x0a;

function countLines(text: Uint8Array): number {
  let lines = 1;
  for (let at = 0; at < text.length; at++) if (text[at] === LINE_END) lines++;
  return lines;
}

/** A power of 2, so that a part of a hash names a slot. */
function twiceAsMany(lines: number): number {
  return 1 << (33 - Math.clz32(lines));
}

/** FNV-1a, but for its beginning. */
function hashed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

function slotOf(hash: number, slots: number): number {
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

/** Answers with the number of bytes. Half a surrogate pair becomes what stands in no text. */
function encode(line: string, to: Uint8Array): number {
  let length = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.codePointAt(at) ?? 0;
    if (code < 0x80) {
      to[length++] = code;
      continue;
    }
    if (code < 0x800) to[length++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) to[length++] = 0xe0 | (code >> 12);
      else {
        to[length++] = 0xf0 | (code >> 18);
        to[length++] = 0x80 | ((code >> 12) & 0x3f);
        at++;
      }
      to[length++] = 0x80 | ((code >> 6) & 0x3f);
    }
    to[length++] = 0x80 | (code & 0x3f);
  }
  return length;
}

function isLine(text: Uint8Array, start: number, wanted: Uint8Array, length: number): boolean {
  for (let at = 0; at < length; at++) if (text[start + at] !== wanted[at]) return false;
  return (text[start + length] ?? LINE_END) === LINE_END;
}
