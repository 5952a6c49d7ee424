/** A workspace may hold a whole archive: how many bytes of its files are read. Knows sizes, no file. */
const MOST_BYTES = 40_000_000;

export interface Room {
  /** For a file of so many bytes, in place of what it had; false where there is none. */
  make(name: string, size: number): boolean;
  /** The same, whether there is room or not. */
  take(name: string, size: number): void;
  free(name: string): void;
  /** There was none once. */
  readonly wasFull: boolean;
}

export function createRoom(): Room {
  const sizes = new Map<string, number>();
  let [bytes, wasFull] = [0, false];
  const sizeOf = (name: string): number => sizes.get(name) ?? 0;
  const take = (name: string, size: number): void => {
    bytes += size - sizeOf(name);
    sizes.set(name, size);
  };
  return {
    take,
    make(name, size) {
      const fits = bytes + size - sizeOf(name) <= MOST_BYTES;
      if (fits) take(name, size);
      else wasFull = true;
      return fits;
    },
    free(name) {
      bytes -= sizeOf(name);
      sizes.delete(name);
    },
    get wasFull() {
      return wasFull;
    },
  };
}
