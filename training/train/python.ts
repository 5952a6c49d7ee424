/** Finds a Python that can learn, and runs it. Knows what it takes to run; nothing of what is run. */
import { spawnSync } from 'node:child_process';

export interface Python {
  readonly path: string;
  readonly versions: Readonly<Record<'python' | 'torch' | 'numpy', string>>;
}

/** `PYTHON` alone where it is set; else Debian's, whose packages are Debian's, before any other. Throws, saying what to install. */
export function findPython(told: string | undefined = process.env['PYTHON']): Python {
  const candidates = told === undefined || told === '' ? ['/usr/bin/python3', 'python3'] : [told];
  for (const path of candidates) {
    const { status, stdout } = spawnSync(path, ['-c', VERSIONS], { encoding: 'utf8' });
    if (status !== 0) continue;
    const [python = '', torch = '', numpy = ''] = stdout.trim().split(' ');
    return { path, versions: { python, torch, numpy } };
  }
  throw new Error(
    `No Python with PyTorch and NumPy: tried ${candidates.join(' and ')}.\n` +
      'On Debian: apt-get install python3-torch libopenblas0-pthread. Elsewhere, name one that has them in PYTHON.',
  );
}

/** Asks what is installed; to import PyTorch would take seconds. */
const VERSIONS =
  'import platform; from importlib.metadata import version; print(platform.python_version(), version("torch"), version("numpy"))';

/** The same threads everywhere, and memory that is kept, for giving it back and asking anew costs a third of the time. */
export function learningEnvironment(threads: number): NodeJS.ProcessEnv {
  const count = String(threads);
  return {
    ...process.env,
    OMP_NUM_THREADS: count,
    OPENBLAS_NUM_THREADS: count,
    MALLOC_MMAP_THRESHOLD_: '1000000000',
    MALLOC_TRIM_THRESHOLD_: '2000000000',
    PYTHONHASHSEED: '0',
  };
}
