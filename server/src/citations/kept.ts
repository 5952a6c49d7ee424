/** A citation as it is kept beside the draft, with the check of its claim. Types alone. */
import type { Locator } from './citations.ts';
import type { CslItem } from './csl.ts';

export interface KeptCitation {
  /** Of an entry in a bibliography, or of the draft's own. */
  readonly key: string | null;
  /** What no bibliography holds. */
  readonly item: CslItem | null;
  readonly locator: Locator | null;
  /** What the source says, word for word. */
  readonly excerpt: string | null;
  /** A file of the workspace. */
  readonly file: string | null;
  /** Words around the reference, as CSL has them: «see», «and elsewhere»; a suffix holds the locator where it is written otherwise. */
  readonly prefix?: string;
  readonly suffix?: string;
}
