/**
 * What drafts state, each by the file it is: as it stands in the editor where it is open, else as it is saved. Knows who wins, not how a draft
 * is read.
 */
import { openStatements } from '../../engine/index.ts';
import type { WordVectors } from '../../engine/index.ts';
import { fileKey } from '../../documents/uris.ts';
import { createLineage } from '../../lineage/lineage.ts';
import type { DraftLineage } from '../../lineage/lineage.ts';
import type { SameClaim } from '../../lineage/places.ts';
import type { KeptClaims } from '../ports.ts';
import type { OpenedStated, PackedStated } from '../../lineage/packed.ts';

export interface KnownDrafts {
  /** What files state, in place of what they stated before; what is open stays as it is. */
  takeOver(claims: KeptClaims): void;
  /** What a file states as it is saved, in place of what it stated; it counts once nobody has it open. */
  putSaved(uri: string, stated: PackedStated): void;
  /** The file is gone, or no longer wanted; null takes it out. */
  removeSaved(uri: string): void;
  saved(uri: string): OpenedStated | null;
  putOpen(uri: string, stated: PackedStated): void;
  close(uri: string): void;
  /** With the URIs that files and open drafts have now. Where URIs are named that alone changed since, little is compared. */
  lineageOf(uri: string, changed?: ReadonlySet<string>): DraftLineage;
  /** Where a claim of it perhaps stands, too; with such URIs. */
  perhaps(uri: string, claim: string): readonly SameClaim[];
  /** A little of what was not compared then; false where nothing is left. */
  catchUp(uri: string): boolean;
}

export function createKnownDrafts(vectors: WordVectors): KnownDrafts {
  let lineage = createLineage(vectors);
  /** Of files that are open, what they state as they are saved. */
  const aside = new Map<string, PackedStated>();
  const [savedUris, openUris] = [new Map<string, string>(), new Map<string, string>()];

  const withUri = (place: SameClaim): SameClaim => ({
    ...place,
    draft: openUris.get(place.draft) ?? savedUris.get(place.draft) ?? place.draft,
  });

  const packed = (name: string): PackedStated | null => {
    const opened = lineage.opened(name);
    return opened && { ...opened, statements: opened.statements.pack() };
  };

  const putOpen = (uri: string, stated: PackedStated): void => {
    const name = fileKey(uri);
    const before = openUris.has(name) || !savedUris.has(name) ? null : packed(name);
    if (before) aside.set(name, before);
    openUris.set(name, uri);
    lineage.putPacked(name, stated);
  };

  return {
    putOpen,
    takeOver({ drafts, archive }) {
      const opened = Array.from(openUris, ([name, uri]) => ({ uri, stated: packed(name) }));
      for (const known of [openUris, savedUris, aside]) known.clear();
      lineage = createLineage(vectors);
      lineage.takeOver(drafts.map(({ uri, passages }) => ({ draft: fileKey(uri), passages })), archive); // prettier-ignore
      for (const { uri } of drafts) savedUris.set(fileKey(uri), uri);
      for (const { uri, stated } of opened) if (stated) putOpen(uri, stated);
    },
    putSaved(uri, stated) {
      const name = fileKey(uri);
      if (openUris.has(name)) aside.set(name, stated);
      else lineage.putPacked(name, stated);
      savedUris.set(name, uri);
    },
    removeSaved(uri) {
      const name = fileKey(uri);
      savedUris.delete(name);
      aside.delete(name);
      if (!openUris.has(name)) lineage.remove(name);
    },
    saved(uri) {
      const name = fileKey(uri);
      if (!savedUris.has(name)) return null;
      if (!openUris.has(name)) return lineage.opened(name);
      const stated = aside.get(name);
      return stated ? { ...stated, statements: openStatements(stated.statements) } : null;
    },
    close(uri) {
      const name = fileKey(uri);
      if (!openUris.delete(name)) return;
      const saved = aside.get(name);
      aside.delete(name);
      if (saved) lineage.putPacked(name, saved);
      else lineage.remove(name);
    },
    perhaps: (uri, claim) => lineage.perhaps(fileKey(uri), claim).map(withUri),
    catchUp: (uri) => lineage.catchUp(fileKey(uri)),
    lineageOf(uri, changed) {
      const own = lineage.ofClaims(fileKey(uri), changed && new Set(Array.from(changed, fileKey)));
      return new Map(Array.from(own, ([claim, places]) => [claim, places.map(withUri)]));
    },
  };
}
