/** The Workspace view: which drafts come first, and what is said of each. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpenAtFirst, needOf, workspaceTreeOf } from '../../../../client/src/sidebar/workspaceTree.ts';
import type { WorkspaceNode } from '../../../../client/src/sidebar/workspaceTree.ts';
import { workspaceMessage, workspaceWordsOf } from '../../../../client/src/sidebar/workspaceWording.ts';
import type { WorkspaceDraft } from '../../../../server/src/protocol.ts';
import { english } from './english.ts';

const ROOT = 'file:///desk/';
const pathOf = (uri: string): string => uri.slice(ROOT.length);

function draftOf(path: string, given: Partial<WorkspaceDraft> = {}): WorkspaceDraft {
  return {
    uri: ROOT + path,
    state: 'checked',
    message: '',
    claims: 10,
    sourced: 7,
    toLookAt: 0,
    checked: 0,
    changed: 0,
    lost: 0,
    ...given,
  };
}

function nodeIn({ nodes }: ReturnType<typeof workspaceTreeOf>, id: string): WorkspaceNode {
  const node = nodes.get(id);
  if (!node) throw new Error(`${id} is no node`);
  return node;
}

/** The tree as indented labels and descriptions. */
function outline(drafts: readonly WorkspaceDraft[]): readonly string[] {
  const tree = workspaceTreeOf(drafts, pathOf);
  const lines = (ids: readonly string[], indent: string): readonly string[] =>
    ids.flatMap((id) => {
      const node = nodeIn(tree, id);
      const { label, description } = workspaceWordsOf(node, english);
      return [`${indent}${label} | ${description}`, ...lines(node.children, `${indent}  `)];
    });
  return lines(tree.roots, '');
}

describe('the Workspace view', () => {
  it('has what needs most work first, and says what', () => {
    const drafts = [
      draftOf('calm.txt', { checked: 10 }),
      draftOf('german.txt', { state: 'language', message: 'Not checked: this draft seems to be in German.' }),
      draftOf('half.txt', { checked: 4 }),
      draftOf('few.txt', { toLookAt: 1 }),
      draftOf('many.txt', { toLookAt: 3, checked: 2 }),
      draftOf('gone.txt', { lost: 2 }),
      draftOf('moved.txt', { changed: 3, toLookAt: 4, checked: 5 }),
      draftOf('off.txt', { state: 'off' }),
      draftOf('blank.txt', { claims: 0, sourced: 0 }),
    ];
    expect(outline(drafts)).toEqual([
      'Changed since checked | 2 drafts',
      '  moved.txt | 3 changed since checked · 4 to look at · 5 of 10 checked · 10 claims · 7 sourced',
      '  gone.txt | 2 checks lost · 10 claims · 7 sourced',
      'To look at | 2 drafts',
      '  many.txt | 3 to look at · 2 of 10 checked · 10 claims · 7 sourced',
      '  few.txt | 1 to look at · 10 claims · 7 sourced',
      'Being checked | 1 draft',
      '  half.txt | 4 of 10 checked · 10 claims · 7 sourced',
      'Nothing to look at | 2 drafts',
      '  blank.txt | no claims',
      '  calm.txt | 10 of 10 checked · 10 claims · 7 sourced',
      'Not read | 2 drafts',
      '  german.txt | not in English',
      '  off.txt | switched off',
    ]);
  });

  it('tells drafts of one name apart by their folders', () => {
    const drafts = [draftOf('north/story.txt'), draftOf('south/story.txt'), draftOf('south/other.txt')];
    expect(outline(drafts)).toEqual([
      'Nothing to look at | 3 drafts',
      '  story.txt | north · 10 claims · 7 sourced',
      '  other.txt | 10 claims · 7 sourced',
      '  story.txt | south · 10 claims · 7 sourced',
    ]);
  });

  it('says the whole path and why a draft is not read to a screen reader', () => {
    const message = 'Not checked: this draft seems to be in German.';
    const tree = workspaceTreeOf([draftOf('old/german.txt', { state: 'language', message })], pathOf);
    const node = nodeIn(tree, `${ROOT}old/german.txt`);
    expect(workspaceWordsOf(node, english).spoken).toBe(`old/german.txt. ${message}`);
  });

  it('opens the first part of a long list, which needs most work, and no other', () => {
    const drafts = Array.from({ length: 450 }, (_, index) =>
      draftOf(`${index}.txt`, { toLookAt: index + 1 }),
    );
    const { nodes } = workspaceTreeOf(drafts, pathOf);
    const open = [...nodes.values()].filter(isOpenAtFirst);
    expect(open.map(({ kind, id }) => [kind, id])).toEqual([
      ['drafts', 'findings/from1'],
      ['need', 'findings'],
    ]);
    expect(open[0]?.children[0]).toBe(drafts.at(-1)?.uri);
  });

  it('has each draft once, under the parent that has it, and never hundreds on one level', () => {
    const count = fc.nat(3);
    const draft = fc.record({ toLookAt: count, changed: count, lost: count, checked: count, state: fc.constantFrom('checked', 'off') }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 450, size: 'max' }), (some) => {
        const drafts = some.map((given, index) => draftOf(`${index}.txt`, given));
        const { roots, nodes } = workspaceTreeOf(drafts, pathOf);
        const all = [...nodes.values()];
        expect(all.filter(({ kind }) => kind === 'draft')).toHaveLength(drafts.length);
        for (const { id, children } of all) {
          expect(children.length).toBeLessThanOrEqual(200);
          for (const child of children) expect(nodes.get(child)?.parent).toBe(id);
        }
        expect(all.filter(({ parent }) => parent === null).map(({ id }) => id)).toEqual(roots);
        for (const one of drafts) {
          let above = nodes.get(one.uri);
          while (above && above.parent !== null) above = nodes.get(above.parent);
          expect(above).toMatchObject({ kind: 'need', need: needOf(one) });
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the message of the view', () => {
  const drafts = [draftOf('a.txt'), draftOf('b.txt')];

  it('says how far the reading has come, then how many there are', () => {
    expect(workspaceMessage({ drafts, left: 1200, readOnly: null }, english)).toBe(
      'Reading the drafts: 2 of 1,202',
    );
    expect(workspaceMessage({ drafts, left: 0, readOnly: null }, english)).toBe('2 drafts');
  });

  it('says that not all were looked at, and nothing where there is nothing', () => {
    expect(workspaceMessage({ drafts, left: 0, readOnly: 5000 }, english)).toBe(
      '2 drafts · only the first 5,000 files were looked at',
    );
    expect(workspaceMessage({ drafts: [], left: 0, readOnly: null }, english)).toBe('');
  });
});
