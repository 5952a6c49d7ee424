/**
 * The last group of the Sources view as data: who speaks in the other drafts of the workspace, with the drafts below them.
 * Structure only; words are `othersWording.ts`'s part. Knows no editor, and not how the other drafts are read.
 */
import type { SourceInDraft, WorkspaceSource, WorkspaceSources } from '../../../server/src/protocol.ts';
import type { NodeBase } from './nodes.ts';

/** The group is the same below every draft: open below one, it is open below the next. */
export const OTHERS = 'workspace#others';

export type Others =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'read'; readonly answer: WorkspaceSources };

export interface OthersNode extends NodeBase {
  readonly kind: 'others';
}

export interface OtherSourceNode extends NodeBase {
  readonly kind: 'other-source';
  readonly source: WorkspaceSource;
  /** The draft in view has it, too. */
  readonly alsoHere: boolean;
  /** Over all other drafts. */
  readonly statements: number;
}

export interface OtherDraftNode extends NodeBase {
  readonly kind: 'other-draft';
  readonly draft: SourceInDraft;
  /** How an editor knows the draft: its path in the workspace. */
  readonly path: string;
}

/** A row that only says something. */
export interface NoteNode extends NodeBase {
  readonly kind: 'note';
  readonly note: Note;
}

export type Note =
  | { readonly of: 'reading' | 'failed' | 'nobody' }
  | { readonly of: 'read-only' | 'more-sources' | 'more-drafts'; readonly count: number };

export type OthersTreeNode = OthersNode | OtherSourceNode | OtherDraftNode | NoteNode;

/** Rows under one node: past so many nobody looks for one, and the editor grows slow. */
const MOST_ROWS = 500;

interface Around {
  /** URI of the draft in view, which is none of the others. */
  readonly here: string;
  pathOf(uri: string): string;
}

/** The group first, then all below it. */
export function othersTreeOf(others: Others, around: Around): readonly OthersTreeNode[] {
  const below =
    others.kind === 'read' ? answered(others.answer, around) : [noteIn(OTHERS, { of: others.kind })];
  return [{ kind: 'others', id: OTHERS, parent: null, children: childrenOf(OTHERS, below) }, ...below];
}

function answered({ sources, readOnly }: WorkspaceSources, around: Around): OthersTreeNode[] {
  const all = inOrder(sources.flatMap((source) => sourceNode(source, around.here) ?? []));
  const shown = all.slice(0, MOST_ROWS);
  const notes: Note[] = [];
  if (all.length === 0) notes.push({ of: 'nobody' });
  if (all.length > shown.length) notes.push({ of: 'more-sources', count: all.length - shown.length });
  if (readOnly !== null) notes.push({ of: 'read-only', count: readOnly });
  return [...shown.flatMap((node) => withDrafts(node, around)), ...notes.map((note) => noteIn(OTHERS, note))];
}

/** Null for a source that only the draft in view has. */
function sourceNode(all: WorkspaceSource, here: string): OtherSourceNode | null {
  const drafts = all.drafts.filter(({ uri }) => uri !== here);
  if (drafts.length === 0) return null;
  return {
    kind: 'other-source',
    id: `${OTHERS}=${all.name}`,
    parent: OTHERS,
    children: [],
    source: { ...all, drafts },
    alsoHere: drafts.length < all.drafts.length,
    statements: drafts.reduce((sum, { statements }) => sum + statements, 0),
  };
}

/** Those of the draft in view first, then those that most drafts have. */
function inOrder(nodes: readonly OtherSourceNode[]): readonly OtherSourceNode[] {
  return nodes.toSorted(
    (one, other) =>
      Number(other.alsoHere) - Number(one.alsoHere) ||
      other.source.drafts.length - one.source.drafts.length ||
      other.statements - one.statements,
  );
}

function withDrafts(node: OtherSourceNode, { pathOf }: Around): OthersTreeNode[] {
  const { drafts } = node.source;
  const shown = drafts.slice(0, MOST_ROWS).map((draft): OtherDraftNode => ({
    kind: 'other-draft',
    id: `${node.id}/${draft.uri}`,
    parent: node.id,
    children: [],
    draft,
    path: pathOf(draft.uri),
  }));
  const left = drafts.length - shown.length;
  const below = left > 0 ? [...shown, noteIn(node.id, { of: 'more-drafts', count: left })] : shown;
  return [{ ...node, children: childrenOf(node.id, below) }, ...below];
}

function noteIn(parent: string, note: Note): NoteNode {
  return { kind: 'note', id: `${parent}~${note.of}`, parent, children: [], note };
}

function childrenOf(parent: string, nodes: readonly OthersTreeNode[]): readonly string[] {
  return nodes.filter((node) => node.parent === parent).map(({ id }) => id);
}
