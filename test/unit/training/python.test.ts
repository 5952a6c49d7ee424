import { describe, expect, it } from 'vitest';
import { findPython, learningEnvironment } from '../../../training/train/python.ts';

describe('the Python that learns', () => {
  it('is the one that is told, and says what to install where it cannot learn', () => {
    expect(() => findPython('/nowhere/python3')).toThrow(
      /tried \/nowhere\/python3.*\n.*python3-torch libopenblas0-pthread/u,
    );
  });

  it('has as many threads as are told', () => {
    expect(learningEnvironment(2)).toMatchObject({ OMP_NUM_THREADS: '2', OPENBLAS_NUM_THREADS: '2' });
  });
});
