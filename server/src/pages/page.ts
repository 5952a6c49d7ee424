/** A page of the web as it came, or why it did not come, and the port that brings it. Types alone; knows no machine. */

export interface PageOpener {
  /** Never rejects. Nothing but the address is told to anybody. */
  open(url: string, allowed: Allowed): Promise<PageAnswer>;
  /** A link as it stands in a page, in full; null for what leads to no page of the web. */
  resolve(link: string, base: string): string | null;
}

export interface Allowed {
  /** Addresses within a house: this machine, its network. */
  readonly privateAddresses: boolean;
}

export type PageAnswer =
  | { readonly kind: 'page'; readonly page: OpenedPage }
  | { readonly kind: 'problem'; readonly problem: PageProblem };

export interface OpenedPage {
  /** Where it was in the end, behind redirects. */
  readonly url: string;
  /** What it is said to be: `text/html`, `application/pdf`. */
  readonly type: string;
  /** Null of what is no HTML. */
  readonly html: string | null;
  /** The name that it is to be kept under, where the site gives one. */
  readonly fileName: string | null;
  /** Why the rest of it was not read: it is too long, or it did not come in time. Null when all was. */
  readonly cut: 'long' | 'broken' | null;
}

export interface PageProblem {
  readonly kind: ProblemKind;
  /** `example.org`, where the address has one. */
  readonly host: string;
  /** What the site answered, for `refused`, `not-found` and `site-failed`. */
  readonly status?: number;
}

export type ProblemKind =
  | 'no-link'
  | 'holds-password'
  | 'private'
  | 'unknown-host'
  | 'unreachable'
  | 'untrusted'
  | 'too-slow'
  | 'broken-off'
  | 'circle'
  | 'too-many-redirects'
  | 'not-found'
  | 'refused'
  | 'site-failed'
  | 'unreadable';
