/** A program of its own for the tests of the disk: puts checks into a file, one after another, and tells of each. */
import { changeFile } from '../../../../server/src/disk/locked-file.ts';
import { rewriteChecks } from '../../../../server/src/ledger/checks/file.ts';
import { checkWith } from '../../../support/checks.ts';

async function write(file: string, name: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await changeFile(file, (text) => {
      const put = [checkWith({ id: `${name}-${index}` })];
      const rewritten = rewriteChecks(text === null ? [] : [text], 'a.md', () => ({ put }));
      if ('refusal' in rewritten) throw new Error(rewritten.refusal);
      return rewritten;
    });
    process.send?.(index);
  }
}

const [, , file = '', name = '', count = ''] = process.argv;
void write(file, name, Number(count)).finally(() => process.disconnect?.());
