/**
 * Gives out addresses in a WebAssembly memory, and makes the memory as large as that takes, once. It knows nothing of what
 * lies there.
 */
import type { Kernel } from './webassembly.ts';

export interface Arena {
  /** The address that these numbers will have. */
  place(numbers: Numbers): number;
  /** The address of so many bytes, all 0 at first. */
  reserve(bytes: number): number;
  /** Makes the room and fills in what was placed. Addresses hold from here on, and so does the buffer. */
  settle(memory: Kernel['memory']): ArrayBuffer;
}

type Numbers = Int8Array | Int16Array | Int32Array | Float32Array;

const PAGE = 1 << 16;
const ALIGNMENT = 64;

export function createArena(): Arena {
  const placed: { readonly address: number; readonly numbers: Numbers }[] = [];
  let end = 0;
  const reserve = (bytes: number): number => {
    const address = end;
    end = Math.ceil((end + bytes) / ALIGNMENT) * ALIGNMENT;
    return address;
  };
  return {
    reserve,
    place(numbers) {
      const address = reserve(numbers.byteLength);
      placed.push({ address, numbers });
      return address;
    },
    settle(memory) {
      memory.grow(Math.max(0, Math.ceil((end - memory.buffer.byteLength) / PAGE)));
      const bytes = new Uint8Array(memory.buffer);
      for (const { address, numbers } of placed)
        bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), address);
      return memory.buffer;
    },
  };
}
