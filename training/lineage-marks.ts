/**
 * Reads the invented news of `training/lineage`: a file an event, told in several articles, with brackets round the claims that stand in more
 * than one of them. Knows the brackets; not what they are for.
 *
 *     == name            an article begins
 *     [id: words]        they make that claim; brackets may nest
 *     [id?: words]       an editor might or might not count them
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MarkedClaim } from '../scripts/eval/claim-pairs.ts';

export interface ToldEvent {
  readonly event: string;
  readonly name: string;
  readonly text: string;
  readonly marks: readonly MarkedClaim[];
}

export function readEvents(folder: string): readonly ToldEvent[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => articlesIn(file.slice(0, -'.txt'.length), readFileSync(join(folder, file), 'utf8')));
}

function articlesIn(event: string, told: string): readonly ToldEvent[] {
  return told
    .split(/^== /mu)
    .slice(1)
    .map((article) => {
      const at = article.indexOf('\n');
      const name = `${event}/${article.slice(0, at).trim()}`;
      return { event, name, ...withoutBrackets(article.slice(at + 1), name) };
    });
}

/** Throws where a bracket is closed that was not opened, or is left open. */
function withoutBrackets(marked: string, name: string): Pick<ToldEvent, 'text' | 'marks'> {
  let text = '';
  let from = 0;
  const opened: Omit<MarkedClaim, 'end'>[] = [];
  const marks: MarkedClaim[] = [];
  for (const { 0: bracket, 1: id, 2: close, index } of marked.matchAll(/\[([a-z\d]+)(\?)?: |\]/gu)) {
    text += marked.slice(from, index);
    from = index + bracket.length;
    if (id !== undefined)
      opened.push({
        id: `${name.split('/')[0] ?? ''} ${id}`,
        close: close !== undefined,
        start: text.length,
      });
    else {
      const mark = opened.pop();
      if (mark === undefined) throw new Error(`${name}: a bracket closes nothing, at «${text.slice(-40)}»`);
      marks.push({ ...mark, end: text.length });
    }
  }
  if (opened[0] !== undefined) throw new Error(`${name}: the bracket of ${opened[0].id} is left open`);
  return { text: text + marked.slice(from), marks };
}
