/** UTF-8 as the standard has it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../../../../server/src/engine/text/utf8.ts';

describe('UTF-8', () => {
  it('is what the standard coder makes of a text, and is read back', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string())), (parts) => {
        const text = parts.join('');
        const bytes = encodeUtf8(text);
        expect(bytes).toEqual(Uint8Array.from(Buffer.from(text)));
        expect(decodeUtf8(bytes)).toBe(Buffer.from(text).toString());
      }),
    );
  });

  it('has U+FFFD for half of a pair', () => {
    expect(encodeUtf8('a\ud83db\udc00')).toEqual(Uint8Array.from(Buffer.from('a\ufffdb\ufffd')));
  });
});
