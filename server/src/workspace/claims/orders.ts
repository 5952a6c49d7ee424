/**
 * What is said between the desk, which knows the editor, and the keeper of the index, which may be in another thread: orders one way, answers
 * the other, all of it plain data.
 */
import type { Correction, DraftFormat, RegisteredSource } from '../../engine/index.ts';
import type { CorrectionEntry } from '../../ledger/corrections.ts';
import type { SameClaim } from '../../lineage/places.ts';

/** How a draft is read. */
export interface Reading {
  readonly format: DraftFormat;
  /** The newsroom's own, or null. */
  readonly outlet: string | null;
  readonly registry: readonly RegisteredSource[];
  /** In UTF-16 code units; what is longer is not read. */
  readonly maxSize: number;
}

/** A file that counts as it is saved. */
export interface WantedFile {
  readonly uri: string;
  /** The key of its reading; two drafts read alike have one key. */
  readonly reading: string;
  readonly said: readonly CorrectionEntry[];
}

/** A draft that counts as it stands in the editor. */
export interface OpenText {
  readonly uri: string;
  readonly reading: string;
  readonly text: string;
  /** Tells this text from those before. */
  readonly token: number;
  readonly corrections: readonly Correction[];
}

export interface PerhapsAsked {
  /** By which the answer is known. */
  readonly id: number;
  readonly uri: string;
  readonly token: number;
  readonly claim: string;
}

export type Order =
  /** Before anything else: the name under which the index is kept. */
  | { readonly kind: 'begin'; readonly name: string }
  /** Until then no file is read; what is known of the session before is told. */
  | { readonly kind: 'read' }
  | { readonly kind: 'reading'; readonly key: string; readonly reading: Reading }
  /** All files that are wanted, in parts; with the last, whatever was not named since the last before is dropped. */
  | { readonly kind: 'files'; readonly files: readonly WantedFile[]; readonly isLast: boolean }
  /** One that came or changed. */
  | { readonly kind: 'file'; readonly file: WantedFile }
  | { readonly kind: 'gone'; readonly uri: string }
  | { readonly kind: 'open'; readonly draft: OpenText }
  | { readonly kind: 'close'; readonly uri: string }
  /** Asks where a claim of a text that was told of perhaps stands, too. */
  | ({ readonly kind: 'perhaps' } & PerhapsAsked)
  /** Reads no more files of those that wait. */
  | { readonly kind: 'halt' };

export type Answer =
  /** For the newest text of an open draft, and again when it is another. */
  | {
      readonly kind: 'lineage';
      readonly uri: string;
      readonly token: number;
      readonly claims: readonly (readonly [claim: string, places: readonly SameClaim[]])[];
    }
  /** Nowhere where the draft reads otherwise by now. */
  | { readonly kind: 'perhaps'; readonly id: number; readonly places: readonly SameClaim[] }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** Nothing waits any more. */
  | { readonly kind: 'settled'; readonly drafts: number }
  /** No more are read, though some wait; so many files were. */
  | { readonly kind: 'halted'; readonly drafts: number }
  /** So many files were read, and the rest is more than is kept. */
  | { readonly kind: 'bounded'; readonly files: number }
  | { readonly kind: 'failed'; readonly message: string }
  /** Nothing is answered any more. */
  | { readonly kind: 'ended'; readonly message: string };
