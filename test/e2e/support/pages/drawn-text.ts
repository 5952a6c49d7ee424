/**
 * What the editor has drawn, as data: its lines, where each character stands, and what is underlined. The editor
 * keeps no text in the page but the rows in view, wrapped as they are seen, with no-break spaces for spaces.
 */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** One finding's underline: «is believed to» with a warning's squiggle. */
export interface Squiggle {
  readonly severity: Severity;
  readonly text: string;
}

export interface DrawnLine {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
  /** The left edge of each character. */
  readonly lefts: readonly number[];
  readonly right: number;
  readonly underlines: readonly Underline[];
}

interface Underline {
  readonly severity: Severity;
  readonly left: number;
  readonly right: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of a phrase on the screen, or null when it is not in view. A phrase may be wrapped over two rows. */
export function locate(lines: readonly DrawnLine[], phrase: string): Point | null {
  const start = lines
    .map(({ text }) => text)
    .join('')
    .indexOf(phrase);
  if (start < 0) return null;
  let middle = start + Math.floor(phrase.length / 2);
  for (const { text, top, bottom, lefts, right } of lines) {
    if (middle < text.length) {
      const x = ((lefts[middle] ?? right) + (lefts[middle + 1] ?? right)) / 2;
      return { x, y: (top + bottom) / 2 };
    }
    middle -= text.length;
  }
  return null;
}

/** In reading order; an underline that runs on over the end of a row is one. */
export function squiggles(lines: readonly DrawnLine[]): readonly Squiggle[] {
  const found: Squiggle[] = [];
  const openEnds = new Map<Severity, number>();
  for (const line of lines) {
    const continued = new Map(openEnds);
    openEnds.clear();
    for (const { severity, left, right } of line.underlines) {
      const { text, first, last } = textBetween(line, left, right);
      const earlier = first === 0 ? continued.get(severity) : undefined;
      const index = earlier ?? found.length;
      found[index] = { severity, text: (found[index]?.text ?? '') + text };
      if (last === line.text.length - 1) openEnds.set(severity, index);
    }
  }
  return found;
}

function textBetween(
  line: DrawnLine,
  left: number,
  right: number,
): { text: string; first: number; last: number } {
  const covered = line.lefts.flatMap((start, index) => {
    const middle = (start + (line.lefts[index + 1] ?? line.right)) / 2;
    return middle > left && middle < right ? [index] : [];
  });
  const first = covered[0] ?? -1;
  const last = covered.at(-1) ?? -2;
  return { text: line.text.slice(first, last + 1), first, last };
}

/** Runs in the page, so it may use nothing from outside itself. */
export function readDrawnLines(editor: Element): readonly DrawnLine[] {
  const severities = ['error', 'warning', 'info', 'hint'] as const;
  const underlines = severities.flatMap((severity) =>
    [...editor.querySelectorAll(`.view-overlays .squiggly-${severity}`)].map((element) => ({
      severity,
      box: element.getBoundingClientRect(),
    })),
  );
  const readLine = (element: Element): DrawnLine => {
    const { top, bottom } = element.getBoundingClientRect();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const lefts: number[] = [];
    let text = '';
    let right = 0;
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const content = node.textContent ?? '';
      for (let index = 0; index < content.length; index += 1) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const box = range.getBoundingClientRect();
        lefts.push(box.left);
        right = box.right;
      }
      text += content.replaceAll('\u00A0', ' ');
    }
    const own = underlines
      .filter(({ box }) => (box.top + box.bottom) / 2 > top && (box.top + box.bottom) / 2 < bottom)
      .map(({ severity, box }) => ({ severity, left: box.left, right: box.right }))
      .toSorted((one, other) => one.left - other.left);
    return { text, top, bottom, lefts, right, underlines: own };
  };
  return [...editor.querySelectorAll('.view-lines .view-line')]
    .map(readLine)
    .toSorted((one, other) => one.top - other.top);
}
