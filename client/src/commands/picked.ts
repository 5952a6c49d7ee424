/** Shows a list and waits for what is taken from it. Knows nothing of what is in it. */
import type { QuickPick, QuickPickItem } from 'vscode';

/** Null where it was left; it is gone then. */
export function picked<Item extends QuickPickItem>(pick: QuickPick<Item>): Promise<Item | null> {
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0] ?? null);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(null);
      pick.dispose();
    });
    pick.show();
  });
}
