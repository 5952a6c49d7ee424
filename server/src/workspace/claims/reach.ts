/** How far the reading of the workspace's files has come, by what the keeper tells of it. */
import type { Answer } from './orders.ts';

export interface Reach {
  /** Files are listed, or wait to be read. */
  readonly isReading: boolean;
  /** How many were read when an editor stopped it before all were; null otherwise. */
  readonly haltedAt: number | null;
}

/** From the time on in which the files are asked for. */
export const AT_START: Reach = { isReading: true, haltedAt: null };

export function reachAfter(answer: Answer, { isReading, haltedAt }: Reach): Reach {
  switch (answer.kind) {
    case 'progress':
      return { isReading: true, haltedAt };
    case 'halted':
      return { isReading, haltedAt: answer.drafts };
    case 'settled':
      // What was in hand was still read.
      return { isReading: false, haltedAt: haltedAt === null ? null : answer.drafts };
    default:
      return { isReading, haltedAt };
  }
}
