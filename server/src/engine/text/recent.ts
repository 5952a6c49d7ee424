/**
 * Keeps what the last run over a draft computed, so that the next one computes only what changed, and no more than that:
 * whatever a run does not ask for is forgotten when it ends.
 *
 * A key that was cut out of a draft keeps that draft in memory. That is why each run's keys take the place of the last
 * one's, and why what is kept must hold no words of the draft but copies (`copied`).
 */
export class Recent<Value extends object> {
  #current = new Map<string, Value>();
  #last = new Map<string, Value>();

  /** The value kept for `key`, or what `make` answers, which must depend on the key alone. */
  get(key: string, make: () => Value): Value {
    let value = this.#current.get(key);
    if (value === undefined) {
      value = this.#last.get(key) ?? make();
      this.#current.set(key, value);
    }
    return value;
  }

  endRun(): void {
    this.#last = this.#current;
    this.#current = new Map();
  }
}

/** The same characters in memory of their own: a slice of a long text keeps all of that text alive. */
export function copied(slice: string): string {
  return ` ${slice}`.slice(1);
}
