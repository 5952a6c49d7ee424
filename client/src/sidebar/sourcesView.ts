/**
 * The Sources view: who speaks in the draft in view. What it shows and says is made in `sourceTree.ts` and `sourceWording.ts`.
 * The sources of the other drafts of the workspace would come below, from an answer of their own.
 */
import { commands, Disposable } from 'vscode';
import type { ActiveDraft } from '../activeDraft.ts';
import type { Connection } from '../connection.ts';
import { sourceOrder } from '../options.ts';
import { DraftTree } from './draftTree.ts';
import type { DraftView } from './draftTree.ts';
import { KeyStore } from './keys.ts';
import { statementAt } from './locate.ts';
import { isSourceOpenAtFirst, sourceItemOf } from './sourceItem.ts';
import { placeOfSource, sourceTreeOf, statementsOf } from './sourceTree.ts';
import type { SourcesNode } from './sourceTree.ts';

/** Takes the URI of a draft and the place where the source is named, both as the protocol has them. */
const SAY_WHO = 'whence.sayWho';

export interface SourcesView extends Disposable {
  /** Asks who a source is, named by its element in the view. */
  sayWho(element: unknown): Promise<void>;
}

export function showSources(draft: ActiveDraft, connection: Connection): SourcesView {
  const tree = new DraftTree(draft, sourcesView(connection));
  const offer = (): void => void offerSayWho();
  offer();
  const parts = Disposable.from(tree, connection.onDidChangeState(offer));
  return {
    dispose: () => void parts.dispose(),
    async sayWho(element) {
      const node = typeof element === 'string' ? tree.node(element) : undefined;
      if (node?.kind !== 'speaker' || !draft.document) return;
      await commands.executeCommand(SAY_WHO, draft.document.uri.toString(), node.source.place);
    },
  };
}

/** Its action is shown only where there is somebody to carry it out. */
async function offerSayWho(): Promise<void> {
  const known = await commands.getCommands(true);
  await commands.executeCommand('setContext', 'whence.canSayWho', known.includes(SAY_WHO));
}

function sourcesView(connection: Connection): DraftView<SourcesNode> {
  const keys = new KeyStore();
  const listsOf = (uri: string) => ({ sources: `${uri}#sources`, statements: `${uri}#statements` });
  return {
    id: 'whence.sources',
    itemOf: sourceItemOf,
    placeOf: placeOfSource,
    isOpenAtFirst: isSourceOpenAtFirst,
    forget: (uri) => Object.values(listsOf(uri)).forEach((list) => keys.forget(list)),
    async read(document) {
      const answer = await connection.sources(document);
      const isEmpty = answer?.sources.length === 0;
      await commands.executeCommand('setContext', 'whence.noSources', isEmpty);
      if (!answer || isEmpty) return null;
      const order = sourceOrder();
      const { uri, sources } = answer;
      return {
        fingerprint: JSON.stringify([order, uri, sources]),
        build() {
          const lists = listsOf(uri);
          const names = sources.map(({ name }) => name);
          const texts = statementsOf(answer).map(({ text }) => text);
          const tree = sourceTreeOf(answer, {
            order,
            keys: {
              sources: keys.keysFor(lists.sources, names),
              statements: keys.keysFor(lists.statements, texts),
            },
          });
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
