/** How far the reading of the workspace's files has come, by what the keeper tells of it. */
import type { Answer } from './orders.ts';

export interface Reach {
  /** Files are listed, or wait to be read. */
  readonly isReading: boolean;
  /** How many files were read when an editor stopped it before all were; null otherwise. */
  readonly haltedAt: number | null;
  /** How many files are read where there are more than are kept; null otherwise. */
  readonly boundedAt: number | null;
  /** Whoever keeps the index is gone. */
  readonly hasEnded: boolean;
}

/** From the time on in which the files are asked for. */
export const AT_START: Reach = { isReading: true, haltedAt: null, boundedAt: null, hasEnded: false };

export function reachAfter(answer: Answer, reach: Reach): Reach {
  switch (answer.kind) {
    case 'progress':
      return { ...reach, isReading: true };
    case 'halted':
      return { ...reach, haltedAt: answer.drafts };
    case 'bounded':
      return { ...reach, boundedAt: answer.files };
    case 'settled':
      // What was in hand was still read.
      return { ...reach, isReading: false, haltedAt: reach.haltedAt === null ? null : answer.drafts };
    case 'ended':
      return { ...reach, isReading: false, hasEnded: true };
    default:
      return reach;
  }
}
