/** Text as the bytes of a file, and back. Every extension host has the coders; the compiler knows none of them here. */

/** With the byte order mark, where there is one, as its first character, and U+FFFD for what is no UTF-8. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

declare class TextDecoder {
  constructor(encoding: 'utf-8', options: { readonly ignoreBOM: true });
  decode(bytes: Uint8Array): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
