import { describe, expect, it } from 'vitest';
import { sameName, sameTitle } from '../../../scripts/eval/same-source.ts';

describe('two names', () => {
  it.each([
    ['alhaji musa orwell', 'musa orwell'],
    ['ada lind kc', 'ada lind'],
    ['ada m. lind', 'ada lind'],
    ['u.s. weather bureau', 'us weather bureau'],
    ['the weather bureau', 'weather bureau'],
    ['norway’s weather bureau', 'weather bureau'],
  ])('are one: %s, %s', (marked, answered) => {
    expect(sameName(marked, answered)).toBe(true);
    expect(sameName(answered, marked)).toBe(true);
  });

  it.each([
    ['ada lind', 'lind'],
    ['ada lind', 'bo lind'],
    ['weather bureau', 'bureau'],
    ['norway’s weather bureau', 'sweden’s weather bureau'],
    ['council of harrow', 'council harrow'],
    ['jan ada lind', 'jan'],
  ])('are two: %s, %s', (marked, answered) => {
    expect(sameName(marked, answered)).toBe(false);
    expect(sameName(answered, marked)).toBe(false);
  });
});

describe('two titles', () => {
  it.each([
    ['governor of harrow', 'gov.'],
    ['detective sergeant', 'det sgt'],
    ['president and chief executive', 'president'],
    ['spokesman for the council', 'council spokesman'],
  ])('turn on one noun: %s, %s', (marked, answered) => {
    expect(sameTitle(marked, answered)).toBe(true);
  });

  it.each([
    ['president', 'vice-chair'],
    ['chief of staff', 'member of staff'],
    ['professor', 'dr'],
  ])('do not: %s, %s', (marked, answered) => {
    expect(sameTitle(marked, answered)).toBe(false);
  });
});
