/** Tells an editor why something was not done, without asking for a button. */
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Context } from './feature.ts';

export async function warn(words: string, { connection }: Pick<Context, 'connection'>): Promise<void> {
  const message = `Whence: ${words}`;
  await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}
