/** Editors that tests of one file share, as starting one takes longer than most tests; each test opens a draft of its own. */
import { afterAll } from 'vitest';
import { Editor } from './editor.ts';
import type { EditorOptions } from './editor.ts';

/** Options that can be told apart by their words. */
export type SharedOptions = Omit<EditorOptions, 'settings'>;

/** Gives the editor with these options, started when it is first wanted; all are stopped after the file's last test. */
export function sharedEditors(): (options?: SharedOptions) => Promise<Editor> {
  const started = new Map<string, Promise<Editor>>();
  afterAll(async () => {
    for (const editor of started.values()) await (await editor).stop();
  });
  return (options = {}) => {
    const key = JSON.stringify(options);
    const known = started.get(key) ?? Editor.start(options);
    started.set(key, known);
    return known;
  };
}
