/**
 * Reads a model file: a header that says what there is, and sections of numbers or text. Everything is checked here, so that
 * the arithmetic need not doubt it. It knows no disk and nothing of what the numbers are for.
 *
 *     "WHNC"  u32 version  u32 length of the header  header (JSON, padded with spaces to a multiple of 16)  sections
 *
 * All little-endian. The header gives each section's `type`, its `offset` from the first section and its `length`, both in
 * bytes.
 */
import { readDimensions, sectionShapes, type Dimensions, type SectionType } from './dimensions.ts';
import { lineTable, type LineTable } from './line-table.ts';
import { decodeUtf8 } from '../../text/utf8.ts';

export interface ModelFile {
  readonly dimensions: Dimensions;
  /** What one step of an embedding's number is worth, and how many steps the pair head's hidden units have to 1. */
  readonly scales: { readonly x: number; readonly u: number };
  /** What else the header says; nobody has looked at it. */
  readonly meta: Readonly<Record<string, unknown>>;
  /** A section by its name. Each throws an Error where there is none, or where it is of another type. */
  i8(name: string): Int8Array;
  i16(name: string): Int16Array;
  i32(name: string): Int32Array;
  f32(name: string): Float32Array;
  text(name: string): string;
  /** A text's lines by their words. */
  lines(name: string): LineTable;
}

/** The sections are views of the bytes wherever these lie at an even enough address. Throws an Error that says what is wrong. */
export function readModelFile(bytes: Uint8Array): ModelFile {
  try {
    return readAligned(bytes.byteOffset % 16 === 0 ? bytes : bytes.slice());
  } catch (error) {
    throw new Error(`Not a model of Whence: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
}

interface Section {
  readonly type: SectionType;
  /** In bytes, from the beginning of the buffer. */
  readonly start: number;
  readonly length: number;
}

const MAGIC = 'WHNC';
const VERSION = 1;
const FORMAT = 1;
const PREAMBLE = 12;
const SIZES: Readonly<Record<SectionType, number>> = { i8: 1, i16: 2, i32: 4, f32: 4, utf8: 1 };

function readAligned(bytes: Uint8Array): ModelFile {
  const { format, dimensions: sizes, scales, sections: list, ...meta } = readHeader(bytes);
  if (format !== FORMAT)
    throw new Error(`its format is ${JSON.stringify(format)}, and only ${FORMAT} is known`);
  const dimensions = readDimensions(record(sizes, 'dimensions'));
  const sections = readSections(bytes, record(list, 'sections'));
  const section = (name: string, type: SectionType): Section => {
    const found = sections.get(name);
    if (found === undefined) throw new Error(`section ${name} is missing`);
    if (found.type !== type) throw new Error(`section ${name} is of type ${found.type}, not ${type}`);
    return found;
  };
  const buffer = bytes.buffer;
  const view = <T>(kind: new (from: ArrayBufferLike, start: number, size: number) => T, type: SectionType) =>
    function named(name: string): T {
      const { start, length } = section(name, type);
      return new kind(buffer, start, length / SIZES[type]);
    };
  const textBytes = view(Uint8Array, 'utf8');
  const model: ModelFile = {
    dimensions,
    scales: { x: positive(scales, 'x'), u: positive(scales, 'u') },
    meta,
    i8: view(Int8Array, 'i8'),
    i16: view(Int16Array, 'i16'),
    i32: view(Int32Array, 'i32'),
    f32: view(Float32Array, 'f32'),
    text: (name) => decodeUtf8(textBytes(name)),
    lines: (name) => lineTable(textBytes(name)),
  };
  for (const { name, type, size } of sectionShapes(dimensions)) {
    const { length } = section(name, type);
    if (length !== size * SIZES[type])
      throw new Error(`section ${name} must have ${size * SIZES[type]} bytes, but has ${length}`);
    if (type === 'f32' && !model.f32(name).every(Number.isFinite))
      throw new Error(`section ${name} holds what is no finite number`);
  }
  return model;
}

function readHeader(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  if (bytes.length < PREAMBLE) throw new Error(`it has ${bytes.length} bytes`);
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC)
    throw new Error(`it does not begin with ${MAGIC}`);
  const preamble = new DataView(bytes.buffer, bytes.byteOffset, PREAMBLE);
  const version = preamble.getUint32(4, true);
  if (version !== VERSION) throw new Error(`its version is ${version}, and only ${VERSION} is known`);
  const length = preamble.getUint32(8, true);
  if (PREAMBLE + length > bytes.length) throw new Error(`it is cut off within its header`);
  const header = bytes.subarray(PREAMBLE, PREAMBLE + length);
  if ((PREAMBLE + length) % 16 !== 0) throw new Error('its header is not padded to a multiple of 16 bytes');
  return record(parse(header), 'the header');
}

function parse(header: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(header));
  } catch (error) {
    throw new Error(`its header cannot be read (${error instanceof Error ? error.message : ''})`, {
      cause: error,
    });
  }
}

function readSections(
  bytes: Uint8Array,
  list: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, Section> {
  const begin = PREAMBLE + new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  const sections = new Map<string, Section>();
  for (const [name, entry] of Object.entries(list)) {
    const { offset, length, type } = record(entry, `section ${name}`);
    if (!isType(type)) throw new Error(`section ${name} is of no known type: ${JSON.stringify(type)}`);
    if (!isCount(offset) || !isCount(length))
      throw new Error(`section ${name} needs an offset and a length in whole bytes`);
    if (begin + offset + length > bytes.length)
      throw new Error(`section ${name} ends after the file, which may be cut off`);
    if (offset % SIZES[type] !== 0 || length % SIZES[type] !== 0)
      throw new Error(`section ${name} does not lie at a multiple of ${SIZES[type]} bytes`);
    sections.set(name, { type, start: bytes.byteOffset + begin + offset, length });
  }
  return sections;
}

function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw new Error(`${what} must be an object`);
  return value;
}

function positive(scales: unknown, name: string): number {
  const value = record(scales, 'scales')[name];
  if (typeof value === 'number' && value > 0 && Number.isFinite(Math.fround(value))) return value;
  throw new Error(`scale ${name} must be a number above 0, but is ${JSON.stringify(value)}`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isType(value: unknown): value is SectionType {
  return typeof value === 'string' && Object.hasOwn(SIZES, value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
