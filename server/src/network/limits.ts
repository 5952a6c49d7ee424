/** How much a site may ask of this machine. Data only. */
export interface Limits {
  /** For everything together, in milliseconds. */
  readonly time: number;
  /** Of a page as it is read, in bytes. */
  readonly size: number;
  readonly redirects: number;
}

export const LIMITS: Limits = { time: 10_000, size: 2_000_000, redirects: 5 };
