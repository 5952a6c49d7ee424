/** Lines of a file of checks that cannot be read, as problems at their places. Knows lines, and what is wrong with each. */
import { lineAt } from '../ledger/lines.ts';
import { createPositions } from '../documents/positions.ts';
import type { ReadChecks } from '../workspace/check-files.ts';
import type { ReadList } from '../workspace/registries.ts';

export function problemsOf({ uri, text, broken }: ReadChecks): ReadList {
  const positions = createPositions(text);
  const problems = broken.map(({ line, error }) => {
    const { start, end } = lineAt(text, positions.offsetAt({ line: line - 1, character: 0 }));
    return { start, end, message: `This line is passed over, and kept: ${error}.` };
  });
  return { uri, text, problems };
}
