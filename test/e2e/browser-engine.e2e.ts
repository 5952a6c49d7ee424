/** The engine in a real browser says what it says in Node, byte for byte. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse, readFinder } from '../../server/src/engine/index.ts';
import { SEEDS, shippedModel } from '../support/sample-drafts.ts';
import type { SampleDraft } from '../support/sample-drafts.ts';
import { startBrowserEngine } from './support/browser-engine.ts';
import type { BrowserEngine } from './support/browser-engine.ts';

const model = Buffer.from(shippedModel()).toString('base64');
const finder = readFinder(shippedModel());
const inNode = ({ text, format }: SampleDraft): string => JSON.stringify(analyse(text, { format, finder }));

const SHORT: SampleDraft = {
  name: 'a short draft',
  format: 'plain',
  text: '“The ferry is late,” Mayor Ada Calder said on Monday. The operator is believed to have told the port “no” – twice.\n',
};

describe('the engine in a browser', () => {
  let engine: BrowserEngine;
  beforeAll(async () => {
    engine = await startBrowserEngine();
  });
  afterAll(() => engine.close());

  it('reads every sample as in Node, with WebAssembly', async () => {
    const found = await engine.analyses({ model, options: { simd: true }, drafts: SEEDS });
    expect(found).toEqual(SEEDS.map(inNode));
  });

  it('reads the same with the kernel refused', async () => {
    const found = await engine.analyses({ model, options: { simd: false }, drafts: [SHORT] });
    expect(found).toEqual([inNode(SHORT)]);
    expect(JSON.parse(found[0] ?? '')).toMatchObject({ attributions: [{}, {}] });
  });

  it('reads the same in a page that forbids WebAssembly', async () => {
    const policy = "script-src blob: 'unsafe-inline'; worker-src blob:";
    const asked = { model, drafts: [SHORT] };
    await expect(engine.analyses({ ...asked, options: { simd: true } }, { policy })).rejects.toThrow(
      'There is no WebAssembly with SIMD here',
    );
    expect(await engine.analyses({ ...asked, options: {} }, { policy })).toEqual([inNode(SHORT)]);
  });
});
