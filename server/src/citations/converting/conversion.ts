/** What converting the citations of a draft comes to. Types alone. */
import type { Edit } from '../../edits.ts';
import type { Span } from '../../engine/index.ts';
import type { CslItem } from '../csl.ts';
import type { KeptCitation } from '../kept.ts';

/** Why a citation stays as it is. */
export type LeftBecause =
  'note' | 'undefined' | 'running-text' | 'excerpt' | 'restricted' | 'orphaned' | 'no-words' | 'unwritable';

export interface Conversion {
  /** Of the draft, in order. */
  readonly edits: readonly Edit[];
  /** For a bibliography. */
  readonly items: readonly CslItem[];
  /** To be kept beside the draft, for words of the draft as it was. */
  readonly keep: readonly { readonly span: Span; readonly citation: KeptCitation }[];
  /** Of what was kept there, what goes: which of the checks' citations. */
  readonly drop: readonly { readonly check: number; readonly nth: number }[];
  readonly converted: number;
  readonly left: Readonly<Partial<Record<LeftBecause, number>>>;
}
