/** Which of many numbers have the largest sums, found without sorting them all. Knows numbers alone. */

export interface Sums {
  add(number: number, weight: number): void;
  /** Of how many there is a sum. */
  count(): number;
  /** At most so many, the largest first; of those alike the one that was added first. */
  largest(most: number): readonly number[];
}

export function createSums(): Sums {
  const places = new Map<number, number>();
  const [numbers, sums] = [[] as number[], [] as number[]];
  return {
    add(number, weight) {
      const place = places.get(number);
      if (place !== undefined) {
        sums[place] = (sums[place] ?? 0) + weight;
        return;
      }
      places.set(number, numbers.length);
      numbers.push(number);
      sums.push(weight);
    },
    count: () => numbers.length,
    largest(most) {
      // Numbers in a typed array are sorted many times as fast as anything that is compared by a function.
      const least = Float64Array.from(sums).sort().at(-most) ?? -Infinity;
      const some = [...sums.keys()].filter((place) => (sums[place] ?? 0) >= least);
      const sumAt = (place: number): number => sums[place] ?? 0;
      return some
        .sort((a, b) => sumAt(b) - sumAt(a) || a - b)
        .slice(0, most)
        .map((place) => numbers[place] ?? 0);
    },
  };
}
