/** `whence lsp --stdio`: starts the language server in this process. Knows only that the server starts when loaded. */

/** Answers once the server listens; the process lives until the editor ends it. */
export async function serve(): Promise<void> {
  // The protocol library chooses its transport by this flag, and there is no other here.
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  await import('../node.ts');
}
