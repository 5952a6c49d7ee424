/** What is recorded of a claim is said of the draft as the view shows it, or as it stands. */
import type { TextDocument } from 'vscode';
import { describe, expect, it, vi } from 'vitest';
import type { ActiveDraft } from '../../../client/src/activeDraft.ts';
import { Checking } from '../../../client/src/commands/check.ts';
import type { ClaimInView } from '../../../client/src/commands/check.ts';
import type { Connection } from '../../../client/src/connection.ts';

const { window } = vi.hoisted(() => ({ window: { activeTextEditor: {} } }));
vi.mock('vscode', () => ({ commands: { executeCommand() {} }, l10n: {}, window }));

const placeOn = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 9 } });

/** The draft is at version 7; the view shows what it was at 5. */
function checking() {
  const asked: unknown[] = [];
  const document = { version: 7 } as unknown as TextDocument;
  window.activeTextEditor = { document, selections: [placeOn(4)] };
  const connection: Pick<Connection, 'recordCheck'> = {
    async recordCheck(_, request) {
      asked.push(request);
      return { done: 1, refusal: null };
    },
  };
  const inView = (line: number): ClaimInView => ({
    place: placeOn(line),
    version: 5,
    check: null,
    mightName: [],
  });
  const view = { claimOf: (node: string) => inView(Number(node)), selected: () => [] };
  // Only what is asked of them here.
  const by = new Checking(connection as Connection, { document } as unknown as ActiveDraft, view);
  return { by, asked };
}

describe('a check', () => {
  it('is of claims as the view has them', async () => {
    const { by, asked } = checking();
    await by.mark('confirmed', '1', ['1', '2']);
    const places = [placeOn(1), placeOn(2)];
    expect(asked).toEqual([{ places, version: 5, set: { status: 'confirmed' } }]);
  });

  it('is of what stands at the cursor', async () => {
    const { by, asked } = checking();
    await by.mark('confirmed');
    expect(asked).toEqual([{ places: [placeOn(4)], version: 7, set: { status: 'confirmed' } }]);
  });
});
