/**
 * Reads the other drafts of the workspace when their group is opened, and lets go when it is closed: one reading at a time. What
 * was read stays until it is read again. Knows no tree.
 */
import { CancellationTokenSource, EventEmitter } from 'vscode';
import type { CancellationToken, Disposable } from 'vscode';
import type { WorkspaceSources } from '../../../server/src/protocol.ts';
import type { Others } from './othersTree.ts';

export class OthersReader implements Disposable {
  readonly #changed = new EventEmitter<void>();
  #others: Others = { kind: 'reading' };
  #reading: CancellationTokenSource | null = null;
  #version = 0;

  constructor(private readonly ask: (token: CancellationToken) => Promise<WorkspaceSources | null>) {}

  readonly onDidChange = this.#changed.event;

  get others(): Others {
    return this.#others;
  }

  /** Another number for another state. */
  get version(): number {
    return this.#version;
  }

  async read(): Promise<void> {
    this.stop();
    const reading = new CancellationTokenSource();
    this.#reading = reading;
    this.#set({ kind: 'reading' });
    const answer = await this.ask(reading.token);
    if (this.#reading !== reading) return;
    this.#reading = null;
    reading.dispose();
    this.#set(answer ? { kind: 'read', answer } : { kind: 'failed' });
  }

  stop(): void {
    this.#reading?.cancel();
    this.#reading?.dispose();
    this.#reading = null;
  }

  dispose(): void {
    this.stop();
    this.#changed.dispose();
  }

  #set(others: Others): void {
    this.#others = others;
    this.#version += 1;
    this.#changed.fire();
  }
}
