/** FNV-1a of 64 bits, as 16 hexadecimal digits: the same for the same text, on any machine, for good. Not against ill will. */
export function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    for (const byte of [unit & 0xff, unit >>> 8]) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
  }
  return hash.toString(16).padStart(16, '0');
}
