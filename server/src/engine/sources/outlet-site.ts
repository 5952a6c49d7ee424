/** Which outlet a site on the web is. Knows the list of outlets, and no page. */
import { OUTLETS } from '../lexicon/outlets/index.ts';
import { SITES } from '../lexicon/outlets/sites.ts';
import type { Outlet } from '../lexicon/outlets.ts';

/** Of a host such as `www.reuters.com`; null where it is no outlet's, or may be that of several. */
export function outletOfSite(host: string): Outlet | null {
  const labels = host.toLowerCase().split('.');
  if (labels.length < 2) return null;
  const isTwofold = labels.length > 2 && /^com?$/.test(labels.at(-2) ?? '');
  const site = labels.slice(isTwofold ? -3 : -2);
  const own = SITES[site.join('.')];
  if (own !== undefined) return listed(own);
  return OUTLETS_BY_LETTERS.get(site[0] ?? '') ?? null;
}

function listed([name, country]: readonly [string, string]): Outlet | null {
  return OUTLETS.find((one) => one.country === country && namesOf(one).includes(name)) ?? null;
}

const namesOf = ({ name, aliases }: Outlet): readonly string[] => [name, ...aliases];
const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Null for what several are called. */
const OUTLETS_BY_LETTERS: ReadonlyMap<string, Outlet | null> = byLetters(OUTLETS);

function byLetters(outlets: readonly Outlet[]): Map<string, Outlet | null> {
  const found = new Map<string, Outlet | null>();
  for (const outlet of outlets) {
    for (const letters of new Set(namesOf(outlet).map(lettersOf))) {
      const before = found.get(letters);
      const isOne = outlet.ambiguous !== true && (before === undefined || before === outlet);
      found.set(letters, isOne ? outlet : null);
    }
  }
  return found;
}
