/** How far two colours stand off from each other, written «rgb(…)», as pages have them, or «#rrggbb». It must not know what has them. */

/** As WCAG counts it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other].map(luminance).toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  const [pattern, base] = colour.startsWith('#') ? [/[\da-f]{2}/gi, 16] : [/\d+/g, 10];
  return Array.from(colour.matchAll(pattern), ([value]) => Number.parseInt(value, base));
}
