/** Dims what does not come from or through the sources that were chosen. Knows no draft. */

/** Nothing chosen shows all. */
export function filterBy(chosen: ReadonlySet<string>, within: readonly HTMLElement[]): void {
  for (const part of within) {
    for (const one of part.querySelectorAll<HTMLElement>('[data-sources]')) {
      const own = one.dataset['sources'] ?? '';
      one.classList.toggle('dim', chosen.size > 0 && ![...chosen].some((key) => own.includes(key)));
    }
    for (const one of part.querySelectorAll<HTMLElement>('[data-source]'))
      one.setAttribute('aria-pressed', String(chosen.has(one.dataset['source'] ?? '')));
  }
}

/** Those that can be chosen. */
export function sourcesIn(part: HTMLElement): string[] {
  return Array.from(
    part.querySelectorAll<HTMLElement>('[data-source]'),
    (one) => one.dataset['source'] ?? '',
  );
}
