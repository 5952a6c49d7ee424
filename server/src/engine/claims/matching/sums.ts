/** Which of many numbers have the largest sums, found without sorting them all. Knows numbers alone. */

export interface Sums {
  /** A number is none below 0. */
  add(number: number, weight: number): void;
  /** Of how many there is a sum. */
  count(): number;
  /** At most so many, the largest first; of those alike the one that was added first. */
  largest(most: number): readonly number[];
  /** As if nothing had been added. */
  clear(): void;
}

export function createSums(): Sums {
  // By its number, one more than its place in the lists; 0 where there is none.
  let places = new Int32Array(1024);
  const [numbers, sums] = [[] as number[], [] as number[]];
  return {
    add(number, weight) {
      const place = (places[number] ?? 0) - 1;
      if (place >= 0) {
        sums[place] = (sums[place] ?? 0) + weight;
        return;
      }
      if (number >= places.length) {
        const more = new Int32Array(2 * (number + 1));
        more.set(places);
        places = more;
      }
      places[number] = numbers.push(number);
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
    clear() {
      for (const number of numbers) places[number] = 0;
      numbers.length = sums.length = 0;
    },
  };
}
