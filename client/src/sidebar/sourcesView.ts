/**
 * The Sources view: who speaks in the draft in view, and below, once that is opened, in the other drafts of the workspace. What
 * it shows and says is made in `sourceTree.ts` and `sourceWording.ts`, `othersTree.ts` and `othersWording.ts`.
 */
import { commands, Disposable, Uri, workspace } from 'vscode';
import type { ActiveDraft } from '../activeDraft.ts';
import type { PlaceRead } from '../commands/placeIn.ts';
import type { Connection } from '../connection.ts';
import { sourceOrder } from '../options.ts';
import { DraftTree } from './draftTree.ts';
import type { DraftView, LastRead } from './draftTree.ts';
import { KeyStore } from './keys.ts';
import { statementAt } from './locate.ts';
import { OthersReader } from './othersReader.ts';
import { OTHERS, othersTreeOf } from './othersTree.ts';
import { isSourceOpenAtFirst, sourceItemOf } from './sourceItem.ts';
import { placeOfSource, sourceTreeOf, statementsOf, withOthers } from './sourceTree.ts';
import type { SourcesNode } from './sourceTree.ts';

export interface SourcesView extends Disposable {
  /** Where the source of a node is named first, or its statement stands; null for a node of another kind. */
  placeAt(id: string): PlaceRead | null;
  /** Reads the other drafts of the workspace again. */
  readOthers(): Promise<void>;
}

export function showSources(draft: ActiveDraft, connection: Connection): SourcesView {
  const others = new OthersReader((token) => connection.workspaceSources(token));
  const last: LastRead = { version: 0 };
  const tree = new DraftTree(draft, sourcesView(connection, others, last));
  const parts = Disposable.from(tree, others);
  return {
    dispose: () => void parts.dispose(),
    readOthers: () => others.read(),
    placeAt(id) {
      const node = tree.node(id);
      const place = node ? placeOfSource(node) : null;
      return place && { place, ...last };
    },
  };
}

function sourcesView(connection: Connection, others: OthersReader, last: LastRead): DraftView<SourcesNode> {
  const keys = new KeyStore();
  const listsOf = (uri: string) => ({ sources: `${uri}#sources`, statements: `${uri}#statements` });
  return {
    id: 'whence.sources',
    itemOf: sourceItemOf,
    placeOf: placeOfSource,
    isOpenAtFirst: isSourceOpenAtFirst,
    onDidChange: others.onDidChange,
    opened(node, isOpen) {
      if (node !== OTHERS) return;
      // The `when` clause of «Read the Other Drafts Again» in package.json knows it.
      void commands.executeCommand('setContext', 'whence.otherDraftsOpen', isOpen);
      if (isOpen) void others.read();
      else others.stop();
    },
    forget: (uri) => Object.values(listsOf(uri)).forEach((list) => keys.forget(list)),
    async read(document) {
      const answer = await connection.sources(document);
      const isEmpty = answer?.sources.length === 0;
      await commands.executeCommand('setContext', 'whence.noSources', isEmpty);
      if (!answer || isEmpty) return null;
      const order = sourceOrder();
      const { uri, version, sources } = answer;
      last.version = version;
      return {
        fingerprint: JSON.stringify([order, uri, sources, others.version]),
        build() {
          const lists = listsOf(uri);
          const names = sources.map(({ name }) => name);
          const texts = statementsOf(answer).map(({ text }) => text);
          const own = sourceTreeOf(answer, {
            order,
            keys: {
              sources: keys.keysFor(lists.sources, names),
              statements: keys.keysFor(lists.statements, texts),
            },
          });
          const pathOf = (other: string): string => workspace.asRelativePath(Uri.parse(other));
          const tree = withOthers(own, othersTreeOf(others.others, { here: uri, pathOf }));
          return {
            tree,
            at(cursor) {
              const index = statementAt(tree.statements, cursor);
              return index === null ? undefined : tree.ids[index];
            },
          };
        },
      };
    },
  };
}
