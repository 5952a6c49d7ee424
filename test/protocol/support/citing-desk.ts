/** A workspace on disk for one test, with two bibliographies in it, and an editor that has it open. Holds no expectation. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Draft } from './draft.ts';
import type { Editor } from './editor.ts';
import { sharedEditors } from './editors.ts';
import type { SharedOptions } from './editors.ts';

export const CSL = JSON.stringify(
  [
    {
      id: 'orr2024',
      type: 'article-newspaper',
      title: 'Plant closes',
      author: [{ family: 'Orr', given: 'Zoé' }],
      'container-title': 'The Courier',
      issued: { 'date-parts': [[2024, 5, 19]] },
      URL: 'https://example.org/plant',
    },
    { id: 'aalto', type: 'report', title: 'Ports of the north', publisher: 'Harbour Board' },
  ],
  null,
  2,
);
const BIBTEX = `@online{lind2019,
  author = {Lind, Mia and Berg, Anna},
  title = {Roads},
  date = {2019-02-03},
}
`;

/** A folder of its own for each test of a file; the editor is started once, as that takes longer than most tests. */
export class CitingDesk {
  readonly #editors = sharedEditors();
  #root = '';
  #folders = 0;
  #editor: Editor | null = null;

  constructor() {
    beforeAll(async () => {
      this.#root = await mkdtemp(join(tmpdir(), 'whence-keys-'));
      // On a machine that is at other work it takes longer than a test may.
      await this.#editors();
    });
    beforeEach(() => {
      this.#folders += 1;
    });
    afterEach(async () => {
      await this.#editor?.closeAll();
      await this.#editor?.changeFolders([], [this.uri('desk')]);
      this.#editor = null;
    });
    afterAll(() => rm(this.#root, { recursive: true }));
  }

  get editor(): Editor {
    if (!this.#editor) throw new Error('No draft is open yet');
    return this.#editor;
  }

  path(path: string): string {
    return join(this.#root, String(this.#folders), path);
  }

  uri(path: string): string {
    return pathToFileURL(this.path(path)).href;
  }

  /** The other way round. */
  pathOf(uri: string): string {
    return uri.slice(this.uri('').length + 1);
  }

  async put(path: string, text: string): Promise<string> {
    await mkdir(dirname(this.path(path)), { recursive: true });
    await writeFile(this.path(path), text);
    return this.uri(path);
  }

  /** As it is on disk, or else in the editor. */
  textAt(uri: string): Promise<string> {
    return readFile(fileURLToPath(uri), 'utf8').catch(() => this.editor.document(uri).getText());
  }

  /** A draft beside the two bibliographies. */
  async open(text: string, { path = 'desk/draft.md', ...options }: DeskOptions = {}): Promise<Draft> {
    await this.put('desk/references.json', CSL);
    await this.put('desk/books/desk.bib', BIBTEX);
    this.#editor = await this.#editors(options);
    await this.#editor.changeFolders([this.uri('desk')], []);
    return this.editor.open(this.uri(path), text);
  }
}

interface DeskOptions extends SharedOptions {
  readonly path?: string;
}
