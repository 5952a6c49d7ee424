/** Tells what is wrong in a file that a newsroom keeps, each with its place. */
import { createPositions } from '../documents/positions.ts';

export interface FileWithProblems {
  /** As it is told. */
  readonly name: string;
  readonly text: string;
  /** `start` is a UTF-16 offset of the text. */
  readonly problems: readonly { readonly start: number; readonly message: string }[];
}

/** «desk/.whence/config.json:3:5: …», a line each, counted from 1. */
export function tellProblems({ name, text, problems }: FileWithProblems, tell: (line: string) => void): void {
  const { positionAt } = createPositions(text);
  for (const { start, message } of problems) {
    const { line, character } = positionAt(start);
    tell(`${name}:${line + 1}:${character + 1}: ${message}`);
  }
}
