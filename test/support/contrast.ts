/** How far words stand off from what is behind them, both written «rgb(…)», as pages have colours, or «#rrggbb». It must not know what has them. */

/** As WCAG counts it, from 1 to 21. */
export function contrast(words: string, paper: string): number {
  const ground = channels(paper);
  const [darker = 0, lighter = 0] = [over(channels(words), ground), ground]
    .map(luminance)
    .toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What half-transparent words look like on it. */
function over([red = 0, green = 0, blue = 0, opacity = 1]: readonly number[], ground: readonly number[]) {
  return [red, green, blue].map((value, at) => opacity * value + (1 - opacity) * (ground[at] ?? 0));
}

function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Red, green and blue from 0 to 255, and the opacity where it is said. */
function channels(colour: string): number[] {
  return colour.startsWith('#')
    ? Array.from(colour.matchAll(/[\da-f]{2}/gi), ([value]) => Number.parseInt(value, 16))
    : Array.from(colour.matchAll(/[\d.]+/g), ([value]) => Number(value));
}
