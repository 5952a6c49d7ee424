import { once } from 'node:events';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { startWhence } from '../../support/cli.ts';

describe('lsp', () => {
  it.each([[['lsp', '--stdio']], [['lsp']]])(
    'speaks the protocol over standard input and output: %j',
    async (args) => {
      const child = startWhence(args);
      const connection = createProtocolConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
      );
      connection.listen();
      const { capabilities, serverInfo } = await connection.sendRequest(InitializeRequest.type, {
        processId: process.pid,
        rootUri: null,
        capabilities: {},
      });
      expect(serverInfo?.name).toBe('Whence');
      expect(capabilities.hoverProvider).toBeTruthy();
      await connection.sendRequest(ShutdownRequest.type);
      const closed = once(child, 'close');
      await connection.sendNotification(ExitNotification.type);
      expect((await closed)[0]).toBe(0);
      connection.dispose();
    },
  );
});
