/** What an entry quotes of its source, word for word: all it holds in quotation marks. A title is one of them, and does no harm: nobody quotes half of it wrongly. */

/** In order; each without its marks. */
export function excerptsIn(entry: string): readonly string[] {
  const written = entry.replace(/<!--[^]*?(?:-->|$)/g, ' ');
  return Array.from(written.matchAll(QUOTED), ([, excerpt = '']) => excerpt);
}

const QUOTED = /[“"«„]([^“”"«»„]{3,5000})[”"»“]/g;
