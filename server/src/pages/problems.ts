/** Why a page could not be read, in words for an editor, and what can be done instead. Knows no network. */
import type { PageProblem, ProblemKind } from './page.ts';

export function describeProblem({ kind, host, status }: PageProblem): string {
  const words = WORDS[kind].replaceAll('HOST', host === '' ? 'the site' : host);
  return `${capital(words)}${status === undefined ? '' : ` (it answered ${status})`}.`;
}

const WORDS: Readonly<Record<ProblemKind, string>> = {
  'no-link': 'this is no link to a page: it should begin with https:// or http://',
  'holds-password': 'the link holds a user name or a password. Take them out of it first',
  private:
    'the link leads to an address within your own house or computer, which Whence does not open. The setting whence.fetchPrivateAddresses allows it',
  'unknown-host': 'there is no site HOST, or this computer has no connection',
  unreachable: 'HOST cannot be reached',
  untrusted: 'the certificate of HOST cannot be trusted, so the page was not opened',
  'too-slow': 'HOST took too long to answer',
  'broken-off': 'HOST broke off before the page was there',
  circle: 'HOST leads in a circle, so there is no page to read',
  'too-many-redirects': 'HOST leads from one address to the next, and never to a page',
  'not-found': 'HOST has no such page',
  refused: 'HOST does not show this page to Whence',
  'site-failed': 'HOST has a fault of its own at the moment',
  unreadable: 'what HOST sent cannot be read',
};

function capital(words: string): string {
  // A site is written as it writes itself.
  return /^[a-z]+ /.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
