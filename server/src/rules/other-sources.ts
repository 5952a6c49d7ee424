/**
 * Whether two drafts have a thing from different people, and not from one by two names. Knows names; knows no rule. In doubt they are the
 * same: a spokesman speaks for his house, «officials» may be anybody, and who is in the other’s chain has told it there, too.
 */
import type { Attribution, SourceForm } from '../engine/index.ts';
import type { NamedSourcing } from './neighbouring.ts';
import { SLIGHT_WORDS } from './slight-words.ts';

interface Origin extends Pick<Attribution, 'name' | 'form' | 'role' | 'chain' | 'title' | 'affiliation'> {
  /** That name it where it speaks. */
  readonly words: string;
}

export function areOtherSources(here: Origin, there: NamedSourcing): boolean {
  if (!isParticular(here) || !isParticular(there.origin)) return false;
  // A person may speak for a body, so only like is set against like; an outlet is whatever it passes on.
  const isLike = here.form === there.origin.form || isOutlet(here) !== isOutlet(there.origin);
  if (!isLike) return false;
  const own = namesIn([...here.chain, here.name, here.words, here.title, here.affiliation]);
  const other = namesIn([...there.chain, there.origin.name]);
  return ![...own].some((word) => other.has(word));
}

function isParticular({ name, form }: Pick<Origin, 'name' | 'form'>): boolean {
  return name !== null && PARTICULAR.has(form);
}

const PARTICULAR: ReadonlySet<SourceForm> = new Set(['named-person', 'named-organization']);

function isOutlet({ role }: Pick<Origin, 'role'>): boolean {
  return role === 'news-agency' || role === 'news-outlet';
}

/** The words of names, each for itself: «Olena Marchenko» and «Ms Marchenko» share one. */
function namesIn(names: readonly (string | null)[]): ReadonlySet<string> {
  const words = names.flatMap((name) => name?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return new Set(words.filter((word) => word.length > 1 && !SLIGHT_WORDS.has(word)));
}
