/** A site on this machine that behaves as badly as a test wants. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createRawServer } from 'node:net';
import type { AddressInfo, Server as RawServer, Socket } from 'node:net';
import { afterAll } from 'vitest';

export interface Site {
  readonly port: number;
  /** What was asked of it, in order. */
  readonly asked: IncomingMessage[];
}

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const running: (Server | RawServer)[] = [];

afterAll(() => {
  for (const server of running) server.close();
});

/** Answers each path by its own; gone when the tests are over. */
export async function siteWith(paths: Readonly<Record<string, Answer>>): Promise<Site> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const answer = paths[request.url ?? ''];
    if (answer) answer(response, request);
    else response.writeHead(404).end();
  });
  server.on('clientError', (_, socket) => socket.destroy());
  return { port: await listening(server), asked };
}

/** Answers every connection with what is no HTTP, or half of it. */
export async function rawSite(answer: (socket: Socket) => void): Promise<number> {
  const server = createRawServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => answer(socket));
  });
  return listening(server);
}

async function listening(server: Server | RawServer): Promise<number> {
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site has no port');
  return address.port;
}
