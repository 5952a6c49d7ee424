/** What can be made again is kept only as long as somebody holds it. Knows nothing of what is made. */

/** What `make` gives, and the same again as long as somebody holds it. */
export function heldWeakly<T extends object>(make: () => T): () => T {
  let held: WeakRef<T> | null = null;
  return () => {
    const known = held?.deref();
    if (known) return known;
    const made = make();
    held = new WeakRef(made);
    return made;
  };
}
