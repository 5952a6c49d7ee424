/** What the galley and the extension tell each other. Types alone; offsets are UTF-16 units of the draft. */
import type { CheckStatusName, Galley } from '../../../server/src/protocol.ts';

export type ToGalley =
  | { readonly type: 'show'; readonly galley: Galley; readonly words: GalleyWords }
  /** Nothing to show, and why. */
  | { readonly type: 'nothing'; readonly message: string }
  /** The editor shows the draft from here on. */
  | { readonly type: 'scroll'; readonly offset: number }
  /** Where the cursor is. */
  | { readonly type: 'cursor'; readonly offset: number };

export type FromGalley =
  | { readonly type: 'ready' }
  | { readonly type: 'go'; readonly version: number; readonly start: number; readonly end: number }
  | {
      readonly type: 'check';
      readonly version: number;
      readonly start: number;
      readonly end: number;
      readonly status: CheckStatusName;
    }
  | { readonly type: 'scrolled'; readonly version: number; readonly offset: number }
  | { readonly type: 'save'; readonly ending: 'svg' | 'png'; readonly bytes: Uint8Array }
  /** The map was to be saved as PNG, and none could be made. */
  | { readonly type: 'noPng' };

/** The galley’s own words, in the editor’s language. */
export interface GalleyWords {
  readonly sources: string;
  readonly showAll: string;
  readonly map: string;
  readonly table: string;
  readonly saveSvg: string;
  readonly savePng: string;
}
