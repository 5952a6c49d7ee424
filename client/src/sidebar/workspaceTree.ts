/**
 * The Workspace view as data: the drafts in groups by what they need, those that need most work first. Structure only; words are
 * `workspaceWording.ts`'s part. Knows no editor.
 */
import type { WorkspaceDraft } from '../../../server/src/protocol.ts';
import type { NodeBase, Tree } from './nodes.ts';

/** What a draft needs, the most urgent first; a draft is in the first group that fits. */
const NEEDS = ['again', 'findings', 'checking', 'nothing', 'unread'] as const;
export type Need = (typeof NEEDS)[number];

export interface NeedNode extends NodeBase {
  readonly kind: 'need';
  readonly need: Need;
  readonly drafts: number;
}

export interface DraftNode extends NodeBase {
  readonly kind: 'draft';
  readonly draft: WorkspaceDraft;
  readonly name: string;
  /** The folder it is in, by its path in the workspace; empty at the top. */
  readonly folder: string;
  /** Another draft has the same name, so that the folder tells them apart. */
  readonly isNameShared: boolean;
}

/** Some of the drafts of a group that is too long to be drawn at once. */
export interface DraftsNode extends NodeBase {
  readonly kind: 'drafts';
  /** Counted from 1 within the group; `last` is in it. */
  readonly first: number;
  readonly last: number;
}

/** Stands where the drafts will, so that there is a row for the keyboard to be on. */
export interface ReadingNode extends NodeBase {
  readonly kind: 'reading';
}

export type WorkspaceNode = NeedNode | DraftNode | DraftsNode | ReadingNode;

/** Until the first drafts are read. */
export const READING: Tree<WorkspaceNode> = {
  roots: ['reading'],
  nodes: new Map([['reading', { kind: 'reading', id: 'reading', parent: null, children: [] }]]),
};

/** A list longer than this is cut: VS Code draws a level at once. */
const BATCH = 200;

/** `pathOf` is how an editor knows a draft. */
export function workspaceTreeOf(
  drafts: readonly WorkspaceDraft[],
  pathOf: (uri: string) => string,
): Tree<WorkspaceNode> {
  const nodes = new Map<string, WorkspaceNode>();
  const add = (node: WorkspaceNode): string => {
    nodes.set(node.id, node);
    return node.id;
  };
  const listed = namedDrafts(drafts, pathOf);
  const roots = NEEDS.flatMap((need) => {
    const own = listed.filter(({ draft }) => needOf(draft) === need).toSorted(byWork);
    if (own.length === 0) return [];
    const hang = (some: readonly Named[], parent: string): string[] =>
      some.map((one) => add({ kind: 'draft', id: one.draft.uri, parent, children: [], ...one }));
    const starts = Array.from({ length: Math.ceil(own.length / BATCH) }, (_, index) => index * BATCH);
    const children =
      own.length <= BATCH
        ? hang(own, need)
        : starts.map((start) => {
            const id = `${need}/from${start + 1}`;
            const below = hang(own.slice(start, start + BATCH), id);
            return add({
              kind: 'drafts',
              id,
              parent: need,
              children: below,
              first: start + 1,
              last: start + below.length,
            });
          });
    return [add({ kind: 'need', id: need, parent: null, children, need, drafts: own.length })];
  });
  return { roots, nodes };
}

/** How a node stands until somebody opens or closes it: of a long list the first part is open, which needs most work. */
export function isOpenAtFirst(node: WorkspaceNode): boolean {
  return node.kind === 'need' ? node.need !== 'unread' : node.kind === 'drafts' && node.first === 1;
}

export function needOf({ state, changed, lost, toLookAt, checked, claims }: WorkspaceDraft): Need {
  if (state !== 'checked') return 'unread';
  if (changed + lost > 0) return 'again';
  if (toLookAt > 0) return 'findings';
  return checked > 0 && checked < claims ? 'checking' : 'nothing';
}

type Named = Pick<DraftNode, 'draft' | 'name' | 'folder' | 'isNameShared'>;

function namedDrafts(drafts: readonly WorkspaceDraft[], pathOf: (uri: string) => string): readonly Named[] {
  const all = drafts.map((draft) => {
    const parts = pathOf(draft.uri).split('/');
    return { draft, name: parts.at(-1) ?? '', folder: parts.slice(0, -1).join('/') };
  });
  const count = new Map<string, number>();
  for (const { name } of all) count.set(name, (count.get(name) ?? 0) + 1);
  return all.map((one) => ({ ...one, isNameShared: (count.get(one.name) ?? 0) > 1 }));
}

function byWork(one: Named, other: Named): number {
  const [a, b] = [one.draft, other.draft];
  return (
    b.changed + b.lost - (a.changed + a.lost) ||
    b.toLookAt - a.toLookAt ||
    b.claims - b.checked - (a.claims - a.checked) ||
    one.folder.localeCompare(other.folder) ||
    one.name.localeCompare(other.name)
  );
}
