/**
 * Links in their canonical form, so that two ways of writing one address are one. Knows no entry and no network: what an
 * address leads to is not looked up.
 */

/** The links of an entry in canonical form, in order, each once. */
export function linksIn(words: string): readonly string[] {
  return [...new Set(Array.from(words.matchAll(LINK), ([link]) => canonical(link)))];
}

/** The first link of an entry, as a browser takes it; null where it has none. */
export function addressIn(words: string): string | null {
  const [found] = Array.from(words.matchAll(LINK), ([link]) => link);
  if (found === undefined) return null;
  const address = trimmed(found);
  return /^www\./i.test(address) ? `https://${address}` : address;
}

const LINK = /(?<![\w./@])(?:https?:\/\/|www\.)[^\s<>"“”«»]+/gi;

/** A copy in the Internet Archive is of the page whose address stands in its own. */
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/\w+\/(?=https?:)/i;

/** Without scheme, «www.», tracking and the full stop behind it; a fragment such as `#page=3` is kept, for it is a place. */
function canonical(link: string): string {
  const bare = trimmed(link).replace(ARCHIVED, '').replace(/^https?:\/\//i, '').replace(/^www\./i, ''); // prettier-ignore
  const [, address = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(bare) ?? [];
  const slash = address.search(/\/|$/);
  const host = address.slice(0, slash).toLowerCase();
  const path = address.slice(slash).replace(/\/+$/, '');
  const kept = query
    .slice(1)
    .split('&')
    .filter((one) => one !== '' && !TRACKING.test(one));
  const asked = kept.length > 0 ? `?${kept.join('&')}` : '';
  return `${host}${path}${asked}${fragment.startsWith('#:~:') ? '' : fragment}`;
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id)=/i;

/** A closing bracket belongs to the link only where the link opens it. */
function trimmed(link: string): string {
  let end = link.length;
  for (; end > 0; end -= 1) {
    const last = link.charAt(end - 1);
    if (last === ')' && link.slice(0, end).includes('(')) break;
    if (!/[.,;:!?)\]}'’*_]/.test(last)) break;
  }
  return link.slice(0, end);
}
