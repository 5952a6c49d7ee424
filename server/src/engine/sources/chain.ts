/**
 * The way a claim took, from the reader to the origin: over what passes it on («reported citing») and over outlets that
 * were told («told RIA»). Knows names and links, not how either was found.
 */
export interface ChainLink {
  /** The source’s name as the chain shows it; null when nobody is named or it is the newsroom’s own. */
  readonly source: string | null;
  /** An outlet that was told, through which the reader has it; null for any other addressee. */
  readonly through: string | null;
  readonly parent: number | null;
  readonly link: 'relays' | 'within' | null;
}

/**
 * The chain of each attribution, in the order given. Attributions tied by `relays` have one list, where several hang on one
 * parent it takes the first; one that stands `within` another adds itself to the list of the one around it, unless it
 * is the same source again.
 */
export function chainsOf(links: readonly ChainLink[]): readonly (readonly string[])[] {
  const firstRelayed = new Map<number, number>();
  links.forEach(({ parent, link }, index) => {
    if (link === 'relays' && parent !== null && parent !== index && !firstRelayed.has(parent))
      firstRelayed.set(parent, index);
  });
  // Kept, as each of many that hang on each other would walk the whole way again; a circle’s depends on who asks.
  const known: (readonly string[] | undefined)[] = [];
  let circular = false;
  const upward = (index: number, seen: Set<number>): readonly string[] => {
    const own = links[index];
    circular ||= seen.has(index);
    if (own === undefined || seen.has(index)) return [];
    if (own.parent === null || own.link === null) return namesOf(own);
    const before = known[index];
    if (before !== undefined) return before;
    seen.add(index);
    const above = upward(own.parent, seen);
    const names = [
      ...above,
      ...namesOf(own).filter((name) => own.link === 'relays' || name !== above.at(-1)),
    ];
    if (!circular) known[index] = names;
    return names;
  };
  return links.map((link, index) => {
    if (link.parent === null && !firstRelayed.has(index)) return namesOf(link);
    const seen = new Set<number>();
    let last = index;
    for (
      let next = firstRelayed.get(last);
      next !== undefined && !seen.has(next);
      next = firstRelayed.get(last)
    ) {
      seen.add(next);
      last = next;
    }
    circular = false;
    return upward(last, new Set());
  });
}

const namesOf = ({ through, source }: ChainLink): readonly string[] =>
  through === null ? (source === null ? [] : [source]) : source === null ? [through] : [through, source];
