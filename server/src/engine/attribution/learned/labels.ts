/** What the numbers of the two heads' labels mean: the same in `training/learner/data.py`. Knows nothing else. */

/** Head one, for what stands in no content: beginning and inside of each role. */
export const OUTER = {
  outside: 0,
  beginsSource: 1,
  insideSource: 2,
  beginsCue: 3,
  insideCue: 4,
  beginsContent: 5,
  insideContent: 6,
} as const;
export const OUTER_LABELS = 7;

/** Head one, behind the others, for cues inside contents: neither, beginning, inside. */
export const NESTED = { outside: 0, begins: 1, inside: 2 } as const;
export const NESTED_LABELS = 3;

/** The pair head: what a token is to a cue. */
export const PAIR = { none: 0, source: 1, content: 2, addressee: 3 } as const;
export const PAIR_LABELS = 4;
