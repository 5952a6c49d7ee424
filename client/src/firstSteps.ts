/** Tells the walkthrough that something was done, which ends the step that leads there: that a command was called says nothing of what came of it. */
import { commands } from 'vscode';

/** As the completion events of package.json have them. */
export type Deed = 'hoverShown' | 'citationAdded' | 'checkRecorded' | 'copyHandedOn';

export function wasDone(deed: Deed): void {
  void commands.executeCommand('setContext', `whence.${deed}`, true);
}
