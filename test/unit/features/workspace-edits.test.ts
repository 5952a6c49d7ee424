/** Fixes as the edits an editor applies. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClient } from '../../../server/src/features/client.ts';
import { appendLine, snippetOf } from '../../../server/src/features/workspace-edits.ts';

describe('a snippet', () => {
  it('has a tab stop for each stretch to fill in', () => {
    const newText = '[^1]: source. link';
    const placeholders = [
      { start: 6, end: 12 },
      { start: 14, end: 18 },
    ];
    expect(snippetOf({ newText, placeholders })).toBe('[^1]: ${1:source}. ${2:link}');
  });

  it('takes no text for a tab stop', () => {
    const placeholders = [{ start: 6, end: 9 }];
    expect(snippetOf({ newText: '$1 {a}\\b}', placeholders })).toBe('\\$1 {a\\}${1:\\\\b\\}}');
  });

  it('gives its text back when the stops are taken out', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (newText, a, b) => {
        const [start = 0, end = 0] = [a % (newText.length + 1), b % (newText.length + 1)].toSorted(
          (x, y) => x - y,
        );
        const snippet = snippetOf({ newText, placeholders: [{ start, end }] });
        const plain = snippet.replace(/\$\{\d+:((?:[^\\}]|\\[^])*)\}/, '$1').replace(/\\([\\$}])/g, '$1');
        expect(plain).toBe(newText);
      }),
    );
  });
});

describe('a line at the end of a file', () => {
  const documentChanges = { documentChanges: true, resourceOperations: ['create' as const] };
  const able = readClient({ workspace: { workspaceEdit: documentChanges } });
  const old = readClient({});
  const uri = 'file:///desk/.whence/ignores.jsonl';

  it('makes the file when there is none', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(appendLine({ uri, text: null }, 'x\n', able)).toEqual({
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        { textDocument: { uri, version: null }, edits: [{ range, newText: 'x\n' }] },
      ],
    });
  });

  it('begins a line of its own', () => {
    const range = { start: { line: 1, character: 3 }, end: { line: 1, character: 3 } };
    const edits = [{ range, newText: '\nx\n' }];
    expect(appendLine({ uri, text: 'one\ntwo' }, 'x\n', able)).toEqual({
      documentChanges: [{ textDocument: { uri, version: null }, edits }],
    });
    expect(appendLine({ uri, text: 'one\ntwo' }, 'x\n', old)).toEqual({ changes: { [uri]: edits } });
  });

  it('is none where the editor can make no file', () => {
    expect(appendLine({ uri, text: null }, 'x\n', old)).toBeNull();
  });
});
