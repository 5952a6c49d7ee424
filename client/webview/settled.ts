/** Tells what is chosen in a menu once that is settled: keys go through a closed menu choice by choice, and where they stop is meant. Knows no claim. */

/** `chosen` is asked at each choice what there is to tell of it: by the time it is settled, the menu may have been drawn anew. */
export function onSettled(within: HTMLElement, chosen: (menu: HTMLSelectElement) => () => void): void {
  let open: HTMLSelectElement | null = null;
  let tell: (() => void) | null = null;
  let timer = 0;
  const settle = (): void => {
    window.clearTimeout(timer);
    const telling = tell;
    [open, tell] = [null, null];
    telling?.();
  };
  within.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    if (open !== target) settle();
    window.clearTimeout(timer);
    [open, tell] = [target, chosen(target)];
    timer = window.setTimeout(settle, PAUSE);
  });
  within.addEventListener('focusout', settle);
}

/** Milliseconds after the last choice. */
const PAUSE = 500;
