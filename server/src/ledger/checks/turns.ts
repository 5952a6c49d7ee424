/**
 * What the checks of a draft cite with each text that a conversion led from or to: the text says which of it holds, so that whoever undoes
 * a change of the text has back what was kept beside it. What an editor did beside the draft since is let be. Pure.
 */
import { annotationOf, checkOf } from './annotation.ts';
import type { Check, CheckCitation } from './check.ts';
import type { CheckChange } from './file.ts';
import { laterThan, saysNothing } from './setting.ts';

/** A text of the draft, and all its checks with that. */
export interface Side {
  readonly text: string;
  readonly checks: readonly Check[];
}

export interface Turns {
  /** A conversion leads from one to the other. */
  turned(before: Side, after: Side): void;
  /** What becomes of the checks now that the draft has this text; null where nothing does. `at` is the time. */
  following(text: string, at: string): ((checks: readonly Check[]) => CheckChange) | null;
}

export function createTurns(): Turns {
  const moved = new Map<string, Map<string, Moved>>();
  const sides = new Map<string, Held>();
  const seen = new Map<string, Check>();
  let current: string | null = null;

  function heldBy(checks: readonly Check[]): Held {
    for (const check of checks) if (moved.has(check.id)) seen.set(check.id, check);
    const there = new Set(checks.flatMap(({ id, citations }) => citations.map((one) => nameOf(id, one))));
    const known = Array.from(moved, ([id, all]) => [...all.values()].map(({ citation }) => nameOf(id, citation))).flat(); // prettier-ignore
    return new Map(known.map((name) => [name, there.has(name)]));
  }

  function move({ id, citation }: Named, atFirst: boolean): void {
    const all = moved.get(id) ?? new Map<string, Moved>();
    const name = nameOf(id, citation);
    moved.set(id, all.set(name, all.get(name) ?? { citation, atFirst }));
  }

  return {
    turned(before, after) {
      const turned = after.checks.map(asRead);
      for (const one of onlyIn(before.checks, turned)) move(one, true);
      for (const one of onlyIn(turned, before.checks)) move(one, false);
      sides.set(before.text, heldBy(before.checks));
      sides.set(after.text, heldBy(turned));
      current = after.text;
    },
    following(text, at) {
      const left = current;
      const held = sides.get(text);
      if (held === undefined || left === null || left === text) return null;
      current = text;
      if (moved.size === 0) return null;
      return (checks) => {
        sides.set(left, heldBy(checks));
        const byId = new Map(checks.map((check) => [check.id, check]));
        const changed = Array.from(moved, ([id, all]) =>
          withHeld(byId.get(id) ?? without(seen.get(id)), { all, held, at }),
        ).filter((one) => one !== null);
        return {
          put: changed.filter((one) => !saysNothing(one)),
          drop: changed.filter(saysNothing).map(({ id }) => id),
        };
      };
    },
  };
}

/** A citation that a conversion put beside the draft, or took from there. */
interface Moved {
  readonly citation: CheckCitation;
  /** Whether it was there before: so it was with every older text. */
  readonly atFirst: boolean;
}

/** Whether each that had been moved by then was there; by check and words. */
type Held = ReadonlyMap<string, boolean>;

interface Wanted {
  readonly all: ReadonlyMap<string, Moved>;
  readonly held: Held;
  readonly at: string;
}

/** Null where it is so already. */
function withHeld(check: Check | null, { all, held, at }: Wanted): Check | null {
  if (check === null) return null;
  const isWanted = (name: string): boolean => held.get(name) ?? all.get(name)?.atFirst ?? true;
  const names = check.citations.map((one) => nameOf(check.id, one));
  const stays = check.citations.filter((_, index) => isWanted(names[index] ?? ''));
  const back = Array.from(all).flatMap(([name, { citation }]) =>
    isWanted(name) && !names.includes(name) ? [citation] : [],
  );
  if (stays.length === check.citations.length && back.length === 0) return null;
  return { ...check, citations: [...stays, ...back], at: laterThan(check.at, at) };
}

/** One that was taken out comes back with what is wanted of it. */
function without(check: Check | undefined): Check | null {
  return check === undefined ? null : { ...check, citations: [] };
}

interface Named {
  readonly id: string;
  readonly citation: CheckCitation;
}

function onlyIn(checks: readonly Check[], others: readonly Check[]): readonly Named[] {
  const there = new Set(others.flatMap(({ id, citations }) => citations.map((one) => nameOf(id, one))));
  return checks.flatMap(({ id, citations }) =>
    citations.filter((one) => !there.has(nameOf(id, one))).map((citation) => ({ id, citation })),
  );
}

/** As the file will have it. */
function asRead(check: Check): Check {
  const read = checkOf(annotationOf(check));
  return read === null || typeof read === 'string' ? check : read;
}

function nameOf(id: string, citation: CheckCitation): string {
  return JSON.stringify([id, citation]);
}
