import { expect, it } from 'vitest';
import {
  STANDING_LABELS,
  STANDING_WORDS,
  standingOf,
} from '../../../../server/src/engine/claims/standing.ts';
import type { StandingLabel } from '../../../../server/src/engine/claims/standing.ts';
import type { SourceForm, Standing } from '../../../../server/src/engine/model.ts';

const plain: Standing = {
  relayed: false,
  originForm: 'named-person',
  hearsay: false,
  disputed: false,
  carriedBy: false,
};
const labelOf = (standing: Partial<Standing>, chain: readonly string[] = ['A1']): StandingLabel =>
  standingOf({ chain, standing: { ...plain, ...standing } });

it('keeps the stated precedence', () => {
  const all: Partial<Standing> = { disputed: true, hearsay: true, relayed: true, originForm: 'anonymous' };
  expect(labelOf(all, [])).toBe('unattributed');
  expect(labelOf({ ...all, carriedBy: true }, [])).toBe('carried');
  expect(labelOf(all)).toBe('disputed');
  expect(labelOf({ ...all, disputed: false })).toBe('hearsay');
  expect(labelOf({ ...all, disputed: false, hearsay: false })).toBe('relayed');
  expect(labelOf({ originForm: 'anonymous' })).toBe('anonymous');
});

it.each([
  ['named-person', 'named'],
  ['named-organization', 'named'],
  ['document', 'document'],
  ['recording', 'document'],
  ['anonymous', 'anonymous'],
  ['unnamed-person', 'unnamed'],
  ['unnamed-group', 'unnamed'],
  ['implicit', 'unnamed'],
] as const satisfies readonly (readonly [SourceForm, StandingLabel])[])('%s is %s', (originForm, label) => {
  expect(labelOf({ originForm })).toBe(label);
});

it('has words for every label', () => {
  expect(Object.keys(STANDING_WORDS).toSorted()).toEqual([...STANDING_LABELS].toSorted());
  expect(new Set(Object.values(STANDING_WORDS)).size).toBe(STANDING_LABELS.length);
});
