/**
 * News agencies and outlets by name, and who is known to control them. Data only; the lists are in `outlets/`.
 * A class is given only where the authority's own list gives one and the name is the outlet's alone; no class says nothing.
 */
import type { ControlClass } from '../model.ts';

export interface Outlet {
  /** The name newspapers use: «RIA Novosti». */
  readonly name: string;
  /** Other names and spellings, without «the»: «RIA», «Ria Novosti». Matched as written, capitals included. */
  readonly aliases: readonly string[];
  /** A name in `COUNTRIES`, or null for an outlet of no one country. */
  readonly country: string | null;
  readonly kind: 'news-agency' | 'news-outlet';
  readonly class: ControlClass | null;
  /** True for a name that others share: it is classed only with a word for its country beside it. */
  readonly ambiguous?: true;
}

/** Who classed the outlets, and in which edition. */
export const CONTROL_AUTHORITY = { authority: 'State Media Monitor', edition: '2023' } as const;
