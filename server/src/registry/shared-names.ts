/** Names that two entries of the newsroom's list share: they say which of the two is meant to nobody, so neither is. */
import { findNodeAtLocation } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import { registryKey } from '../engine/index.ts';
import type { RegisteredSource, Span } from '../engine/index.ts';
import type { RegistryProblem } from './file.ts';

interface Placed extends RegisteredSource {
  readonly place: Span;
}

/** One problem for each name, at the place where it stands the second time. */
export function sharedNames(entries: readonly Placed[], list: Node): RegistryProblem[] {
  const owners = new Map<string, RegisteredSource>();
  const nodes = new Map((list.children ?? []).map((node) => [node.offset, node]));
  return entries.flatMap((entry) =>
    namesOf(entry).flatMap(({ name, path }) => {
      const owner = owners.get(registryKey(name));
      if (owner === entry) return [];
      owners.set(registryKey(name), owner ?? entry);
      if (owner === undefined) return [];
      const node = nodes.get(entry.place.start);
      const at = node && findNodeAtLocation(node, path);
      const span = at ? { start: at.offset, end: at.offset + at.length } : entry.place;
      return [{ ...span, message: messageOf(name, [owner.name, entry.name]) }];
    }),
  );
}

function namesOf({ name, aliases }: RegisteredSource) {
  const others = aliases.map((alias, index) => ({ name: alias, path: ['aliases', index] }));
  return [{ name, path: ['name'] }, ...others];
}

function messageOf(name: string, [one, other]: readonly [string, string]): string {
  const lead =
    one === other
      ? `There are two entries for “${name}”`
      : `“${name}” is a name of two entries, “${one}” and “${other}”`;
  return `${lead}, so a draft that says so may mean either: it is taken for neither.`;
}
