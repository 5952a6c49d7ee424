/** The server, or the window it belongs to, dies while it writes down what was checked: the file is whole, the old or the new, and the next window goes on. */
import { mkdtempSync, readdirSync, readFileSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readChecks } from '../../server/src/ledger/checks/file.ts';
import { RECORD_CHECK_REQUEST } from '../../server/src/protocol.ts';
import type { CheckRecorded } from '../../server/src/protocol.ts';
import { Editor } from './support/editor.ts';

/** Each takes a server's start, which is most of the time: all 200 where everything is tested. */
const KILLED = process.env['CI'] ? 200 : 20;
/** What is seen of one write from outside: a lock, a file begun, filled and put in the other's place, no lock. */
const STEPS = 6;

const CLAIMS = Array.from({ length: 12 }, (_, index) => `The ferry of pier ${index + 1} carried ${40 + index} cars in May 2022.`); // prettier-ignore
const TEXT = `${CLAIMS.join('\n\n')}\n`;

const root = mkdtempSync(join(tmpdir(), 'whence-killed-'));
const uri = `${pathToFileURL(root).href}/draft.md`;
const file = join(root, '.whence', 'checks', 'draft.md.jsonld');

/** What a claim's note says, and what it is about to say while that is being written. */
interface Noted {
  readonly written: Map<string, string>;
  underWay: readonly [claim: string, note: string] | null;
}

interface Death {
  readonly round: number;
  readonly how: (editor: Editor) => Promise<void>;
}

describe('what was checked', () => {
  it(`is whole, the old or the new, when its server or its window dies at any moment, ${KILLED} times`, async () => {
    const noted: Noted = { written: new Map(), underWay: null };
    let diedWriting = 0;
    for (let round = 0; round < KILLED; round += 1) {
      await writeUntilKilled(noted, { round, how: round % 2 === 0 ? killServer : killWindow });
      const { checks, broken, refusal } = readChecks(readFileSync(file, 'utf8'));
      expect({ broken, refusal }).toEqual({ broken: [], refusal: null });
      const found = new Map(checks.map(({ anchor, note }) => [anchor.words, note]));
      expect(found.size).toBe(checks.length);
      const [claim, note] = noted.underWay ?? [];
      if (claim !== undefined && note !== undefined && found.get(claim) === note)
        noted.written.set(claim, note);
      expect(found).toEqual(noted.written);
      diedWriting += strays().length > 0 ? 1 : 0;
    }
    // Else they were killed between two writes, and nothing was tried.
    expect(diedWriting).toBeGreaterThan(0);
    const last = await open();
    await last.note(CLAIMS[0]!, 'The last.');
    expect(strays()).toEqual([]);
    expect(await last.editor.stop()).toBe(0);
  }, 1_800_000);
});

/** Notes something on one claim after another, waiting for each answer, until the server is no more. */
async function writeUntilKilled(noted: Noted, { round, how }: Death): Promise<void> {
  const { editor, note } = await open();
  const over = editor.exit.then(() => null);
  const death = { isNear: false };
  const dieWriting = (): void => {
    let left = Math.ceil(Math.random() * STEPS);
    const steps = watch(dirname(file), () => {
      left -= 1;
      if (left > 0 || death.isNear) return;
      death.isNear = true;
      steps.close();
      void how(editor);
    });
  };
  for (let count = 0; !death.isNear; count += 1) {
    const claim = CLAIMS[(round + count) % CLAIMS.length]!;
    const words = `Round ${round}, ${count}.`;
    noted.underWay = [claim, words];
    const answer = await Promise.race([note(claim, words), over]).catch((error: unknown) => {
      if (!death.isNear) throw error;
      return null;
    });
    if (answer === null) break;
    expect(answer).toEqual({ done: 1, refusal: null });
    noted.written.set(claim, words);
    noted.underWay = null;
    // With the first that is written it is known to be at work, however slow the machine is.
    if (count === 0) dieWriting();
  }
  await over;
}

async function open() {
  const editor = await Editor.start({ folders: [pathToFileURL(root).href], initializationOptions: { author: 'Ada Reed' } }); // prettier-ignore
  const draft = await editor.open(uri, TEXT);
  const note = (claim: string, words: string): Promise<CheckRecorded | null> =>
    editor.connection.sendRequest<CheckRecorded | null>(RECORD_CHECK_REQUEST, {
      uri,
      places: [draft.rangeOf(claim)],
      set: { note: words },
    });
  return { editor, note };
}

async function killServer({ process: server }: Editor): Promise<void> {
  server.kill('SIGKILL');
}

/** All that its server sees of that is that nobody is at the other end any more. */
async function killWindow({ connection, process: server }: Editor): Promise<void> {
  connection.dispose();
  // What was being answered is on its way by then.
  await pause();
  server.stdin?.destroy();
  server.stdout?.destroy();
}

/** What a dead one left beside the file: its lock, and what it had begun. */
function strays(): readonly string[] {
  return readdirSync(dirname(file)).filter((name) => name.startsWith(`.${basename(file)}.`));
}
