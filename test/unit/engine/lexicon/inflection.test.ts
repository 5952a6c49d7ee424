import { describe, expect, it } from 'vitest';
import { formsOf } from '../../../../server/src/engine/lexicon/inflection.ts';

function spellings(base: string): readonly string[] {
  return [...formsOf(base).keys()].sort();
}

describe('verb forms', () => {
  it('follow the spelling rules', () => {
    expect(spellings('deny')).toEqual(['denied', 'denies', 'deny', 'denying']);
    expect(spellings('argue')).toEqual(['argue', 'argued', 'argues', 'arguing']);
    expect(spellings('stress')).toEqual(['stress', 'stressed', 'stresses', 'stressing']);
    expect(spellings('agree')).toEqual(['agree', 'agreed', 'agreeing', 'agrees']);
  });

  it('double a last consonant and keep it single, for both are met', () => {
    expect(spellings('admit')).toContain('admitted');
    expect(spellings('label')).toEqual(expect.arrayContaining(['labelled', 'labeled']));
  });

  it('know irregular verbs, and tell their participles', () => {
    expect(spellings('write')).toEqual(['write', 'writes', 'writing', 'written', 'wrote']);
    expect(formsOf('see').get('seen')).toEqual(['participle']);
    expect(formsOf('say').get('said')).toEqual(['past', 'participle']);
  });
});
