/**
 * The named sources of all drafts of the workspace, for the Sources view: a source is told by its name, so that two people of one
 * name are one row, each draft with its own description below. What Whence is not sure of is left out. Keeps nothing.
 */
import type { CancellationToken } from 'vscode-languageserver';
import { isSure, registryKey } from '../engine/index.ts';
import type { Source } from '../engine/index.ts';
import { WORKSPACE_SOURCES_REQUEST } from '../protocol.ts';
import type { SourceInDraft, WorkspaceSource, WorkspaceSources } from '../protocol.ts';
import { describeControl, describeSource } from '../wording/describe.ts';
import { SORT_WORDS } from '../wording/words.ts';
import { everyDraft } from './every-draft.ts';
import type { LookedAt } from './every-draft.ts';
import { guarded } from './feature.ts';
import type { Context, Feature } from './feature.ts';
import { sortOf, whatIsSaid } from './sources.ts';

export const workspaceSources: Feature = {
  capabilities: () => ({}),
  register(context) {
    context.connection.onRequest<object | null, never>(
      WORKSPACE_SOURCES_REQUEST,
      guarded<unknown, object | null>(
        context,
        { name: 'Sources of the workspace', empty: null },
        (_none, token) => sourcesOfWorkspace(context, token),
      ),
    );
  },
};

export async function sourcesOfWorkspace(
  context: Pick<Context, 'drafts' | 'unopened'>,
  token: CancellationToken,
): Promise<WorkspaceSources> {
  const found = new Map<string, Gathered>();
  let readOnly: number | null = null;
  const onBound = (files: number): void => {
    readOnly = files;
  };
  for await (const draft of everyDraft(context, { words: null, token, onBound })) gather(draft, found);
  return { sources: Array.from(found.values(), together), readOnly };
}

/** What is kept of a source: no draft's analysis, since there may be thousands. */
interface Gathered {
  readonly name: string;
  readonly seen: Pick<Source, 'form' | 'role' | 'title' | 'affiliation' | 'control'>[];
  readonly drafts: SourceInDraft[];
}

function gather(draft: LookedAt, found: Map<string, Gathered>): void {
  const byId = new Map(draft.analysis.attributions.map((one) => [one.id, one]));
  for (const source of draft.analysis.sources) {
    if (source.name === null) continue;
    const sure = source.attributions.flatMap((id) => byId.get(id) ?? []).filter(isSure);
    const said = sure.flatMap((one) => whatIsSaid(one, draft) ?? []);
    const [first] = said;
    if (!first) continue;
    const key = registryKey(source.name);
    const gathered = found.get(key) ?? { name: source.name, seen: [], drafts: [] };
    found.set(key, gathered);
    addTo(gathered, source, {
      uri: draft.uri,
      description: describeSource(source),
      statements: said.length,
      ...first,
    });
  }
}

/** Two sources of one draft may have one name; they are one draft still. */
function addTo(
  { seen, drafts }: Gathered,
  { form, role, title, affiliation, control }: Source,
  draft: SourceInDraft,
): void {
  seen.push({ form, role, title, affiliation, control });
  const before = drafts.at(-1);
  if (before?.uri !== draft.uri) drafts.push(draft);
  else drafts[drafts.length - 1] = { ...before, statements: before.statements + draft.statements };
}

/** As the first draft describes it; who controls it is said only where all drafts agree on that. */
function together({ name, seen, drafts }: Gathered): WorkspaceSource {
  const [first] = seen;
  const controls = new Set(seen.map(({ control }) => control && describeControl(control)));
  const control = controls.size === 1 ? (first?.control ?? null) : null;
  const sort = first ? sortOf(first) : 'unnamed';
  return {
    name,
    sort,
    sortLabel: SORT_WORDS[sort],
    description: first ? describeSource({ ...first, control }) : null,
    controlled: control !== null,
    drafts,
  };
}
