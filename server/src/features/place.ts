/** A place as a client sends it in a message of our own, which no library has checked. */
import * as v from 'valibot';

const POSITION = v.object({ line: v.number(), character: v.number() });
export const PLACE = v.object({ start: POSITION, end: POSITION });
