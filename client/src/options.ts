/** The settings that are the client's own, read and written. The server reads its own by itself. */
import { ConfigurationTarget, workspace } from 'vscode';
import { GROUPINGS } from './sidebar/tree.ts';
import type { Grouping } from './sidebar/tree.ts';

const SECTION = 'whence.provenance';

export function grouping(): Grouping {
  const value = workspace.getConfiguration(SECTION).get<string>('grouping');
  return GROUPINGS.find((known) => known === value) ?? 'source';
}

export function followsCursor(): boolean {
  return workspace.getConfiguration(SECTION).get('followCursor', true);
}

export function setGrouping(value: Grouping): Thenable<void> {
  return write('grouping', value);
}

export function setFollowsCursor(value: boolean): Thenable<void> {
  return write('followCursor', value);
}

/** Where the setting is set already, so that the change has an effect; else for the user. */
function write(name: string, value: unknown): Thenable<void> {
  const configuration = workspace.getConfiguration(SECTION);
  const inWorkspace = configuration.inspect(name)?.workspaceValue !== undefined;
  const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  return configuration.update(name, value, target);
}
