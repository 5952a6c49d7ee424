/** The colours of what claims rest on: seen on any paper, and the same in the text as in bar and map. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { colourOf } from '../../../server/src/sourcing/fills.ts';
import { GROUNDS } from '../../../server/src/sourcing/profile.ts';

const sheet = new URL('../../../client/webview/galley.css', import.meta.url);

describe('the colours', () => {
  it.each(GROUNDS)('stand off from white and from black: %s', (ground) => {
    const own = luminance(colourOf(ground));
    expect((1 + 0.05) / (own + 0.05)).toBeGreaterThanOrEqual(3);
    expect((own + 0.05) / 0.05).toBeGreaterThanOrEqual(3);
  });

  it('underline in the galley what they fill in its map', async () => {
    const css = await readFile(sheet, 'utf8');
    const inSheet = Object.fromEntries(
      Array.from(css.matchAll(/--(blue|orange|purple|green|red): (#[\da-f]{6});/g), ([, name, colour]) => [
        name,
        colour,
      ]),
    );
    expect(inSheet).toMatchObject({
      blue: colourOf('people'),
      orange: colourOf('outlets'),
      purple: colourOf('nameless'),
      green: colourOf('documents'),
    });
    const red = luminance(inSheet['red'] ?? '');
    expect(Math.min((1 + 0.05) / (red + 0.05), (red + 0.05) / 0.05)).toBeGreaterThanOrEqual(3);
  });
});

/** As WCAG has it, from 0 (black) to 1 (white). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
