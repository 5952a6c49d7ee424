/** The settings that are the client's own, read and written. The server reads its own by itself. */
import { ConfigurationTarget, workspace } from 'vscode';
import type { ConfigurationScope } from 'vscode';
import { SOURCE_ORDERS } from './sidebar/sourceTree.ts';
import type { SourceOrder } from './sidebar/sourceTree.ts';
import { GROUPINGS } from './sidebar/tree.ts';
import type { Grouping } from './sidebar/tree.ts';

const SECTION = 'whence';

export function grouping(): Grouping {
  return oneOf(GROUPINGS, 'provenance.grouping') ?? 'source';
}

export function followsCursor(): boolean {
  return workspace.getConfiguration(SECTION).get('provenance.followCursor', true);
}

/** Whether the editor opens or closes a row of a list when it is selected, by key too. */
export function opensBySelecting(): boolean {
  return workspace.getConfiguration('workbench').get('tree.expandMode') !== 'doubleClick';
}

export function sourceOrder(): SourceOrder {
  return oneOf(SOURCE_ORDERS, 'sources.order') ?? 'mention';
}

const TINTS = ['off', 'sources', 'all'] as const;
export type Tint = (typeof TINTS)[number];

export function tint(scope: ConfigurationScope): Tint {
  return oneOf(TINTS, 'tint', scope) ?? 'off';
}

export function showsCodeLens(scope: ConfigurationScope): boolean {
  return workspace.getConfiguration(SECTION, scope).get('codeLens.enabled', false);
}

/** In the text alone, and not among the problems. */
export function showsFindingsQuietly(scope: ConfigurationScope): boolean {
  return workspace.getConfiguration(SECTION, scope).get('findings.show') === 'quietly';
}

export function setShowsFindings(value: 'problems' | 'quietly'): Thenable<void> {
  return write('findings.show', value);
}

export function fetchesPages(): boolean {
  return workspace.getConfiguration(SECTION).get('fetchPages', false);
}

/** Never for a workspace: whoever gives one away must not decide what is opened. */
export function setFetchesPages(value: boolean): Thenable<void> {
  return workspace.getConfiguration(SECTION).update('fetchPages', value, ConfigurationTarget.Global);
}

export function setGrouping(value: Grouping): Thenable<void> {
  return write('provenance.grouping', value);
}

export function setFollowsCursor(value: boolean): Thenable<void> {
  return write('provenance.followCursor', value);
}

export function setSourceOrder(value: SourceOrder): Thenable<void> {
  return write('sources.order', value);
}

function oneOf<Value extends string>(
  known: readonly Value[],
  name: string,
  scope?: ConfigurationScope,
): Value | undefined {
  const value = workspace.getConfiguration(SECTION, scope).get<string>(name);
  return known.find((one) => one === value);
}

/** Where the setting is set already, so that the change has an effect; else for the user. */
function write(name: string, value: unknown): Thenable<void> {
  const configuration = workspace.getConfiguration(SECTION);
  const inWorkspace = configuration.inspect(name)?.workspaceValue !== undefined;
  const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  return configuration.update(name, value, target);
}
