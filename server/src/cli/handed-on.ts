/** A draft with all that is known of it, as the copies to hand on are made from. Knows no copy. */
import { readsLanguage } from '../engine/index.ts';
import type { DraftToExport } from '../exports/draft.ts';
import { otherLanguage } from '../wording/sourcing.ts';
import { complain, tellLost } from './complaints.ts';
import type { DraftOfSet } from './draft-set.ts';
import { whyNot } from './paths.ts';
import { relativePath } from './uri.ts';

/** Or in plain words why there is none. */
export function handOn({
  draft: { path, text },
  inspect,
}: DraftOfSet): DraftToExport | { readonly problem: string } {
  try {
    const { facts, findings, lost } = inspect(text);
    const { language } = facts.analysis;
    if (!readsLanguage(language)) complain(`${path}: ${otherLanguage(language)}`);
    tellLost(path, lost);
    return { name: relativePath(path), facts, findings };
  } catch (error) {
    return { problem: `it could not be read: ${whyNot(error)}` };
  }
}
