/** The settings of learning, as `training/config.json` has the shipped ones. Knows what is allowed, not what is good. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** Every network's, written out for the learner. */
export type Network = Readonly<v.InferOutput<typeof Complete>>;

export interface Settings {
  /** The same network is learned again with the same number only. */
  readonly threads: number;
  /** How much of the project's own way of marking the finder has, beside that of the others. */
  readonly own: number;
  /** What is less likely to be right is not found at all. */
  readonly least: number;
  /** Learned first; none is good too. */
  readonly teachers: readonly Network[];
  /** The one that ships, which learns from the teachers what is likely. */
  readonly student: Network;
}

export const SHIPPED = join(import.meta.dirname, '..', 'config.json');

/** What `networks` leaves out is the shipped one's. Throws, naming the file and the setting. */
export function readSettings(file: string): Settings {
  const usual = read(SHIPPED, Shipped).networks;
  const { threads, own, least, networks, teachers, student } = read(file, Told);
  const complete = (network: object): Network => v.parse(Complete, { ...usual, ...networks, ...network });
  return { threads, own, least, teachers: teachers.map(complete), student: complete(student) };
}

const Count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be at least 1'));
const Share = v.pipe(v.number(), v.minValue(0, 'must be from 0 to 1'), v.maxValue(1, 'must be from 0 to 1'));
const Rate = v.pipe(v.number(), v.gtValue(0, 'must be above 0'));
const Dropout = v.pipe(Share, v.ltValue(1, 'must be below 1'));

/** What the kernel can calculate. */
function width(most: number) {
  const message = `must be a multiple of 8 from 8 to ${most}`;
  return v.pipe(v.number(), v.multipleOf(8, message), v.minValue(8, message), v.maxValue(most, message));
}

const Usual = v.strictObject({
  embedding: width(512),
  hidden: width(128),
  pair: width(512),
  dropout: Dropout,
  wordDropout: Dropout,
  /** How many of the names are put in one another's place. */
  swap: Share,
  epochs: Count,
  rate: Rate,
  wordRate: Rate,
  /** What is left of the rates after an epoch. */
  decay: Rate,
  /** How much a step leaves of the average of the steps before, which is the network in the end. */
  average: Dropout,
  batchTokens: Count,
  /** How often the project's own drafts are gone over. */
  ownTimes: Count,
  /** The share of the drafts that confidence is fitted on, not learned from. */
  heldOut: Dropout,
  /** How much is learned from the teachers rather than from the marks. */
  lesson: Share,
});

const Seed = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0, 'must be at least 0'));
const Complete = v.strictObject({ ...Usual.entries, seed: Seed });
const Own = v.strictObject({ ...v.partial(Usual).entries, seed: Seed });

const Told = v.strictObject({
  threads: Count,
  own: Share,
  least: v.optional(Share, 0),
  networks: v.optional(v.partial(Usual), {}),
  teachers: v.array(Own),
  student: Own,
});
const Shipped = v.object({ networks: Usual });

function read<const Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> {
  let told: unknown;
  try {
    told = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const parsed = v.safeParse(schema, told);
  if (parsed.success) return parsed.output;
  const lines = parsed.issues.map((issue) => `  ${v.getDotPath(issue) ?? 'the whole'}: ${wordsOf(issue)}`);
  throw new Error(`${file} is not what settings are:\n${lines.join('\n')}`);
}

function wordsOf({ type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return 'is no setting';
  if (received === 'undefined') return 'is missing';
  if (received.startsWith('"') && expected === null) return message;
  return message.startsWith('must')
    ? `${message}, but is ${received}`
    : `must be ${expected}, but is ${received}`;
}
