/** The engine as a browser runs it, in a worker: a model and drafts come in, their analyses go out, as JSON. */
import { analyse, readFinder } from '../../../server/src/engine/index.ts';
import type { DraftFormat } from '../../../server/src/engine/index.ts';

export interface EngineQuestion {
  /** In base64: bytes would go into the page one number at a time. */
  readonly model: string;
  /** As `readFinder` takes them. */
  readonly options: { readonly simd?: boolean };
  readonly drafts: readonly { readonly text: string; readonly format: DraftFormat }[];
}

addEventListener('message', ({ data }: MessageEvent<EngineQuestion>) => {
  const model = Uint8Array.from(atob(data.model), (letter) => letter.charCodeAt(0));
  const finder = readFinder(model, data.options);
  postMessage(data.drafts.map(({ text, format }) => JSON.stringify(analyse(text, { format, finder }))));
});
