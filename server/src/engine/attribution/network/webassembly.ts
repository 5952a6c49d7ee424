/**
 * The little of WebAssembly that it takes to run the kernel (`server/kernel/`): the language's own library does not know
 * WebAssembly, and a host may lack it or forbid it. It knows no model.
 */
import { decodeBase64 } from './base64.ts';
import { KERNEL_CODE } from './kernel-code.ts';

/** What the kernel offers. Its numbers are addresses in its memory and counts, in the order that its source gives. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly embed: (...numbers: Nine) => void;
  readonly project: (...numbers: Eight) => void;
  readonly recur: (...numbers: Ten) => void;
  readonly hide: (...numbers: Nine) => void;
  readonly label: (...numbers: Eight) => void;
}

type Eight = [number, number, number, number, number, number, number, number];
type Nine = [...Eight, number];
type Ten = [...Nine, number];

/** A kernel with a memory of its own; null where there is no WebAssembly with SIMD. */
export function loadKernel(): Kernel | null {
  if (compiled === undefined) compiled = compile();
  return compiled === null ? null : new WebAssembly.Instance(compiled).exports;
}

/** Nothing but what is used here. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array<ArrayBuffer>) => Module;
  readonly Instance: new (module: Module) => { readonly exports: Kernel };
};

type Module = object;

let compiled: Module | null | undefined;

function compile(): Module | null {
  if (typeof WebAssembly === 'undefined') return null;
  try {
    return new WebAssembly.Module(decodeBase64(KERNEL_CODE));
  } catch {
    // SIMD is not known, or a page forbids WebAssembly by its policy.
    return null;
  }
}
