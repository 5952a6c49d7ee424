/** What is known of the claims of open drafts, and which answers count. */
import { expect, it } from 'vitest';
import { createSnapshots } from '../../../../server/src/documents/snapshots.ts';
import type { Snapshot } from '../../../../server/src/documents/snapshots.ts';
import { shippedFinder } from '../../../../server/src/shipped-finder.ts';
import { createToldLineage } from '../../../../server/src/workspace/claims/told.ts';

const URI = 'file:///desk/a.txt';
const snapshots = createSnapshots(shippedFinder());
let version = 0;
const snapshot = (text: string): Snapshot => {
  const document = { uri: URI, version: ++version, getText: () => text };
  return snapshots.of(document, { format: 'plain', outlet: null });
};
const heard = (token: number | null) =>
  ({ kind: 'lineage', uri: URI, token: token ?? -1, claims: [] }) as const;

it('takes no answer to what was asked of an older text', () => {
  let news = 0;
  const told = createToldLineage(() => news++);
  const [older, newer] = [snapshot('It rained.'), snapshot('It rained all day.')];
  const first = told.ask(older);
  const second = told.ask(newer);
  told.hear(heard(first));
  expect([told.of(older), told.of(newer), news]).toEqual([null, null, 0]);
  told.hear(heard(second));
  expect([told.of(older), told.of(newer)?.size, news]).toEqual([null, 0, 1]);
});

it('asks of one text once, and tells the same once', () => {
  let news = 0;
  const told = createToldLineage(() => news++);
  const draft = snapshot('It rained.');
  const token = told.ask(draft);
  expect(told.ask(draft)).toBeNull();
  told.hear(heard(token));
  told.hear(heard(token));
  expect(news).toBe(1);
});

it('knows nothing of a draft that was forgotten, and asks of it again', () => {
  const told = createToldLineage(() => undefined);
  const draft = snapshot('It rained.');
  told.alone(draft);
  expect(told.of(draft)?.size).toBe(0);
  told.ask(draft);
  told.forget(URI);
  expect([told.of(draft), told.carriedTo(draft)]).toEqual([null, null]);
  expect(told.ask(draft)).not.toBeNull();
});
