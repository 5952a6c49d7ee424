/** Colours as they are drawn, of words and of what is behind them, for whoever measures how well they can be read. Knows no view. */

export type Colours = readonly [words: string, paper: string];

/** Runs in the page: of each element «rgb(…)» twice. */
export function drawnColours(all: readonly Element[]): Colours[] {
  return all.map((one) => {
    const style = getComputedStyle(one);
    const papers = [one, ...ancestorsOf(one)].map((each) => getComputedStyle(each).backgroundColor);
    return [
      one instanceof SVGElement ? style.fill : style.color,
      papers.find((paper) => paper.startsWith('rgb(')) ?? '',
    ] as const;
  });

  function ancestorsOf(element: Element): Element[] {
    return element.parentElement ? [element.parentElement, ...ancestorsOf(element.parentElement)] : [];
  }
}
