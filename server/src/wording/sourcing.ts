/** How a whole draft is summed up, in the editor and on the command line alike. Knows no editor and no layout. */
import type { Claim } from '../engine/index.ts';

/** Whether somebody answers for a claim: hearsay and «it is believed» are attributed, but to nobody. */
export function hasSource({ chain, standing }: Claim): boolean {
  return (
    chain.length > 0 &&
    !standing.hearsay &&
    standing.originForm !== null &&
    standing.originForm !== 'implicit'
  );
}

/** Why a draft in another language is left alone; `code` is ISO 639-1. */
export function otherLanguage(code: string | null): string {
  const name =
    code === null
      ? undefined
      : new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code);
  return `Not checked: this draft seems to be in ${name ?? 'another language'}, and Whence reads English.`;
}
