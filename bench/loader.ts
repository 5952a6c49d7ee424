/**
 * One start of the engine in a process of its own: told what to read, it loads the engine and its finder, reads, and answers
 * what each step took and what the process held after it.
 */

/** What a step took in milliseconds, and what the process held after it in bytes. */
export interface Step {
  readonly time: number;
  /** In main memory, whatever it is for. */
  readonly resident: number;
  /** Outside the heap of the language: the model and the kernel's memory among it. */
  readonly external: number;
}

process.once('message', async (text: string) => {
  const steps: Step[] = [];
  let begin = 0;
  const step = (): void => {
    const { rss, external } = process.memoryUsage();
    steps.push({ time: performance.now() - begin, resident: rss, external });
    begin = performance.now();
  };
  step();
  const engine = new URL('engine.mjs', import.meta.url).href;
  const { analyse, shippedFinder }: typeof import('./engine.ts') = await import(engine);
  step();
  const finder = shippedFinder();
  step();
  const { attributions } = analyse(text, { format: 'plain', finder });
  step();
  if (attributions.length === 0) throw new Error('nothing was read');
  process.send?.(steps);
});
