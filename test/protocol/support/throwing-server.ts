/** The language server with one rule that fails on every draft, and one whose fix fails. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { defineRule } from '../../../server/src/rules/define.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import { startServer } from '../../../server/src/server.ts';
import { shippedFinder } from '../../../server/src/shipped-finder.ts';

const about = {
  severity: 'error',
  summary: '',
  why: '',
  advice: '',
  examples: { flagged: [], clean: [] },
} as const;

const throwing = defineRule({
  ...about,
  code: 'always-throws',
  check: () => {
    throw new Error('this rule is broken');
  },
  message: () => '',
});

const brokenFix = defineRule({
  ...about,
  code: 'broken-fix',
  check: () => [{ span: { start: 0, end: 1 }, data: null }],
  message: () => 'A finding whose fix is broken.',
  fix: () => {
    throw new Error('this fix is broken');
  },
});

startServer(
  createConnection(ProposedFeatures.all),
  {
    finder: shippedFinder(),
    startKeeper: () => ({ tell: () => undefined, stop: () => undefined }),
    reader: { read: () => Promise.resolve(null) },
    files: { readWithin: () => Promise.resolve(null) },
    folders: { list: () => Promise.resolve([]) },
    docsBase: 'file:///docs',
    version: 'test',
  },
  [throwing, ...RULES, brokenFix],
);
