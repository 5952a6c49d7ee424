/** What a rule, or whoever else, offers to do about a place of a draft. Types alone. */
import type { CitationTarget } from '../citations/add.ts';
import type { CitationToWrite } from '../citations/cite.ts';
import type { Edit } from '../edits.ts';

/** A `repair` removes its finding and adds none; a `start` leaves something to fill in, which is a finding of its own. */
export interface Fix {
  readonly title: string;
  readonly kind: 'repair' | 'start';
  /** For a repair that may be made with nobody looking: it adds no fact and loses none. */
  readonly safe?: true;
  /** In order of the text; no two overlap or begin at the same place. */
  readonly edits: readonly Edit[];
  /** Lines to take out of the ledger of ignored findings, as the ledger writes them. */
  readonly ledgerLines?: readonly string[];
  /** Where it cites something: what is to be written beside the draft. Made whole or not at all. */
  readonly cites?: Pick<CitationToWrite, 'item' | 'kept'> & {
    /** Null for what is cited already. */
    readonly target: CitationTarget | null;
  };
  /** What is to be done with a check, where that is the fix: the draft stays as it is. */
  readonly ofCheck?:
    | { readonly id: string; readonly deed: 'still-holds' | 'remove' }
    | { readonly id: string; readonly deed: 'uncite'; readonly nth: number };
}
