/** The day it is where the editor is, not in Greenwich. */
import type { CslDate } from '../citations/csl.ts';

export function today(): CslDate {
  const now = new Date();
  return { 'date-parts': [[now.getFullYear(), now.getMonth() + 1, now.getDate()]] };
}
