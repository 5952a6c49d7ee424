/** What was asked of the keeper of the index and is not answered yet. Knows neither who asks nor who answers. */
import type { SameClaim } from '../../lineage/places.ts';

export function createQuestions() {
  const open = new Map<number, (places: readonly SameClaim[]) => void>();
  let last = 0;
  const answer = (id: number, places: readonly SameClaim[]): void => {
    open.get(id)?.(places);
    open.delete(id);
  };
  return {
    answer,
    ask() {
      const id = ++last;
      const answered = new Promise<readonly SameClaim[]>((resolve) => void open.set(id, resolve));
      return { id, answered };
    },
    /** Whoever would answer may be gone. */
    giveUp(): void {
      for (const id of open.keys()) answer(id, []);
    },
  };
}
