/** Tells what is chosen in a menu once that is settled: keys go through a closed menu choice by choice, and where they stop is meant. Knows no claim. */
export function onSettled(within: HTMLElement, tell: (menu: HTMLSelectElement) => void): void {
  let open: HTMLSelectElement | null = null;
  let timer = 0;
  const settle = (): void => {
    window.clearTimeout(timer);
    const menu = open;
    open = null;
    if (menu?.isConnected === true) tell(menu);
  };
  within.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    window.clearTimeout(timer);
    open = target;
    timer = window.setTimeout(settle, PAUSE);
  });
  within.addEventListener('focusout', settle);
}

/** Milliseconds after the last choice. */
const PAUSE = 500;
