/** The steps from corpora to a model: which command does each, what it hangs on, and what it makes. Learns nothing itself. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readFinder } from '../../server/src/engine/index.ts';
import { cardOf, type Corpus } from './card.ts';
import { learningEnvironment, type Python } from './python.ts';
import { figuresOf } from './scored.ts';
import type { Network, Settings } from './settings.ts';
import { runCommand, type Step } from './steps.ts';
import type { Vectors } from './vectors.ts';

export interface Plan {
  /** The folder of all that is made. */
  readonly out: string;
  readonly settings: Settings;
  readonly learn: readonly Corpus[];
  readonly measure: readonly Corpus[];
  readonly vectors: Vectors | null;
  readonly python: Python;
}

export function stepsOf(plan: Plan): readonly Step[] {
  const exported = exporting(plan);
  const teachers = plan.settings.teachers.map((network, index) =>
    learning(plan, { name: `teacher-${index + 1}`, network, follows: [exported], lessons: null }),
  );
  const lessons = teachers.length === 0 ? null : teaching(plan, teachers);
  const student = learning(plan, {
    name: 'student',
    network: plan.settings.student,
    follows: [exported, ...(lessons === null ? [] : [lessons])],
    lessons: lessons?.makes[0] ?? null,
  });
  const rough = packing(plan, { name: 'rough', follows: [student], meta: null });
  const calibrated = calibrating(plan, rough);
  const finder = packing(plan, { name: 'finder', follows: [student, calibrated], meta: calibrated.makes[0] });
  const after = [student, rough, calibrated, finder, describing(plan, finder)];
  return [exported, ...teachers, ...(lessons === null ? [] : [lessons]), ...after];
}

function exporting({ out, learn, vectors }: Plan): Step {
  const data = join(out, 'data');
  const files = ['vocabulary.txt', 'vectors.f32', 'known.u8', ...learn.map(({ name }) => `${name}.jsonl`)];
  return {
    title: 'turns the corpora into windows of numbers',
    name: 'export',
    told: [learn.map(({ name, sha256 }) => [name, sha256]), vectors?.sha256],
    follows: [],
    makes: [join(data, 'shape.json'), ...files.map((file) => join(data, file))],
    run: () => {
      const corpora = learn.flatMap(({ name, path }) => ['--learn', `${name}=${path}`]);
      runScript('export.ts', [...flags({ out: data, vectors: vectors?.file }), ...corpora]);
    },
  };
}

interface Learning {
  readonly name: string;
  readonly network: Network;
  readonly follows: readonly Step[];
  readonly lessons: string | null;
}

function learning(plan: Plan, { name, network, follows, lessons }: Learning): Step {
  const { out, settings, python } = plan;
  const { seed, ...told } = network;
  const folder = join(out, name);
  return {
    title: `learns the ${name.replace('-', ' ')}`,
    name,
    told: [network, settings.threads, python.versions],
    follows,
    makes: [join(folder, 'learned.pt'), join(folder, 'held.json')],
    run: (again) => {
      mkdirSync(folder, { recursive: true });
      const config = join(folder, 'config.json');
      writeFileSync(config, JSON.stringify(told));
      const { threads } = settings;
      const args = flags({ data: join(out, 'data'), out: folder, config, seed, threads, lessons });
      runLearner(plan, 'learn', again ? [...args, '--resume'] : args);
    },
  };
}

function teaching(plan: Plan, teachers: readonly Step[]): Step {
  const { out, settings } = plan;
  const lessons = join(out, 'lessons.pt');
  return {
    title: 'asks the teachers what is likely',
    name: 'teach',
    told: null,
    follows: teachers,
    makes: [lessons],
    run: () => {
      const models = teachers.map(({ name }) => join(out, name));
      const { threads } = settings;
      runLearner(plan, 'teach', [...flags({ data: join(out, 'data'), out: lessons, threads }), ...models]);
    },
  };
}

interface Packing {
  readonly name: string;
  readonly follows: readonly Step[];
  readonly meta: string | null;
}

function packing(plan: Plan, { name, follows, meta }: Packing): Step {
  const { out, settings } = plan;
  const model = join(out, `${name}.model`);
  return {
    title: `packs the student as ${name}.model`,
    name,
    told: settings.own,
    follows,
    makes: [model],
    run: () => {
      const { own } = settings;
      const student = join(out, 'student');
      runLearner(plan, 'pack', flags({ data: join(out, 'data'), model: student, out: model, own, meta }));
    },
  };
}

function calibrating({ out, learn, settings }: Plan, rough: Step): Step {
  const calibration = join(out, 'calibration.json');
  return {
    title: 'fits the confidence on the drafts held out',
    name: 'calibrate',
    told: settings.least,
    follows: [rough],
    makes: [calibration],
    run: () => {
      const args = flags({
        model: rough.makes[0],
        held: heldIn(out),
        least: settings.least,
        out: calibration,
      });
      runScript('calibrate.ts', [...args, ...learn.map(({ path }) => path)]);
    },
  };
}

function describing(plan: Plan, finder: Step): Step {
  const { out, settings, learn, measure, vectors, python } = plan;
  const card = join(out, 'card.json');
  return {
    title: 'scores the finder and writes its card',
    name: 'card',
    told: measure.map(({ name, sha256 }) => [name, sha256]),
    follows: [finder],
    makes: [card],
    run: () => {
      const model = readFileSync(finder.makes[0]);
      const find = readFinder(model);
      const measured = measure.map((corpus) => ({ corpus, figures: figuresOf(corpus.drafts, find) }));
      for (const { corpus, figures } of measured)
        console.log(`${corpus.name}: relation F1 ${figures.f1} (P ${figures.precision} R ${figures.recall})`);
      const ids = v.parse(v.array(v.string()), JSON.parse(readFileSync(heldIn(out), 'utf8')));
      const held = new Set(ids);
      writeFileSync(card, cardOf({ settings, learn, held, measured, vectors, python, model }));
    },
  };
}

/** The ids of the drafts that the student did not learn from. */
function heldIn(out: string): string {
  return join(out, 'student', 'held.json');
}

const TRAINING = join(import.meta.dirname, '..');
/** The published vectors are a third of a gigabyte to parse. */
const HEAP = '--max-old-space-size=8192';

function runScript(script: string, args: readonly string[]): void {
  const all = [HEAP, '--import', 'tsx', join(TRAINING, script), ...args];
  runCommand({ program: process.execPath, args: all, cwd: join(TRAINING, '..') });
}

function runLearner({ python, settings }: Plan, module: string, args: readonly string[]): void {
  const env = learningEnvironment(settings.threads);
  runCommand({ program: python.path, args: ['-m', `learner.${module}`, ...args], cwd: TRAINING, env });
}

/** `--out FOLDER --seed 1`; what is not given is left out. */
function flags(given: Readonly<Record<string, string | number | null | undefined>>): readonly string[] {
  return Object.entries(given).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`--${name}`, String(value)],
  );
}
