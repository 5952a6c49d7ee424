/**
 * The `test` of the end-to-end suite: one editor for each spec file, its page objects as fixtures, and evidence
 * left behind by a test that fails. Each test opens a draft of its own, so that none depends on another's edits.
 */
import { fileURLToPath } from 'node:url';
import { test as base } from 'vitest';
import { openEditor } from './editor.ts';
import type { EditorSession } from './editor.ts';
import type { Settings } from './household.ts';

const ownDrafts = fileURLToPath(new URL('../workspace', import.meta.url));

export const test = base
  .extend('drafts', { scope: 'file' }, () => ownDrafts)
  .extend('settings', { scope: 'file' }, (): Settings => ({}))
  .extend('pseudo', { scope: 'file' }, (): boolean => false)
  .extend(
    'session',
    { scope: 'file' },
    async ({ drafts, settings, pseudo }, { onCleanup }): Promise<EditorSession> => {
      const session = await openEditor({ drafts, settings, pseudo });
      onCleanup(() => session.close());
      return session;
    },
  )
  .extend('evidence', { auto: true }, ({ session, task, onTestFailed }) => {
    onTestFailed(() => session.saveEvidence(task.name));
  })
  .extend('workbench', ({ session }) => session.workbench)
  .extend('editor', ({ session }) => session.editor)
  .extend('provenance', ({ session }) => session.provenance)
  .extend('sources', ({ session }) => session.sources)
  .extend('workspaceView', ({ session }) => session.workspaceView)
  .extend('problems', ({ session }) => session.problems)
  .extend('picks', ({ session }) => session.picks);

export { expect } from 'vitest';
