/** Where what is cited can be opened: its address, or that of its DOI. Only what a browser takes. Knows one item. */
import type { CslItem } from './csl.ts';

export function itemLink({ URL: address, DOI: doi }: CslItem): string | null {
  const written = address?.trim() ?? '';
  if (ON_THE_WEB.test(written)) return written;
  const number = typeof doi === 'string' ? PLAIN_DOI.exec(doi.trim())?.[1] : undefined;
  return number === undefined ? null : `https://doi.org/${number}`;
}

const ON_THE_WEB = /^https?:\/\/[^\s<>"\\^`{|}/][^\s<>"\\^`{|}]*$/i;
const PLAIN_DOI = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/[^\s<>"\\^`{|}]+)$/i;
