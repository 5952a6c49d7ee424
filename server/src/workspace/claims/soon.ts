/** Work that is put off under a name: put off again, it is done once, later. Knows no clock but the one it is given. */
export interface Soon {
  put(name: string, milliseconds: number, work: () => void): void;
  has(name: string): boolean;
  cancel(name: string): void;
  cancelAll(): void;
}

/** `later` does something so many milliseconds from now, unless what it answers is called before. */
export function createSoon(later: (milliseconds: number, work: () => void) => () => void): Soon {
  const waiting = new Map<string, () => void>();
  const cancel = (name: string): void => {
    waiting.get(name)?.();
    waiting.delete(name);
  };
  return {
    cancel,
    put(name, milliseconds, work) {
      cancel(name);
      waiting.set(
        name,
        later(milliseconds, () => {
          waiting.delete(name);
          work();
        }),
      );
    },
    has: (name) => waiting.has(name),
    cancelAll() {
      for (const name of waiting.keys()) cancel(name);
    },
  };
}
