/**
 * Opens a page of the web when an editor asked for it, from Node. Tells the site nothing but the address: no cookie, no draft, no
 * referrer. Every address on the way is looked up once, judged, and then connected to, so that no name can lead elsewhere in
 * between. Knows no HTML and no editor.
 */
import { lookup } from 'node:dns/promises';
import type { Allowed, OpenedPage, PageAnswer, PageOpener, ProblemKind } from '../pages/page.ts';
import { isPublicAddress } from './addresses.ts';
import { bodyOf } from './body.ts';
import type { Body } from './body.ts';
import { decoded } from './decoded.ts';
import { LIMITS } from './limits.ts';
import type { Limits } from './limits.ts';
import { Refusal, refusalFor } from './refusal.ts';
import { respond } from './respond.ts';
import type { Found, Response } from './respond.ts';

export interface Network {
  readonly limits: Limits;
  /** All addresses of a host. */
  addressesOf(host: string): Promise<readonly Found[]>;
  isPublic(address: string): boolean;
}

export function createPageOpener(network: Network = REAL): PageOpener {
  return {
    async open(url, allowed) {
      const timeout = AbortSignal.timeout(network.limits.time);
      try {
        return await follow(url, { network, allowed, timeout });
      } catch (error) {
        const refusal = refusalFor(error, timeout.aborted);
        return { kind: 'problem', problem: { host: hostIn(refusal.url ?? url), ...refusal.said } };
      }
    },
    resolve: (link, base) => webAddress(link, base)?.href ?? null,
  };
}

const REAL: Network = {
  limits: LIMITS,
  addressesOf: (host) => lookup(host, { all: true, verbatim: true }),
  isPublic: isPublicAddress,
};

interface Trip {
  readonly network: Network;
  readonly allowed: Allowed;
  readonly timeout: AbortSignal;
}

async function follow(start: string, trip: Trip): Promise<PageAnswer> {
  const seen = new Set<string>();
  let address = start.trim();
  for (;;) {
    const url = webAddress(address, address);
    if (url === null) throw new Refusal('no-link', address);
    if (url.username !== '' || url.password !== '') throw new Refusal('holds-password', url.href);
    // A place in a page is nothing that a site is asked for.
    const asked = new URL(url);
    asked.hash = '';
    if (seen.has(asked.href)) throw new Refusal('circle', url.href);
    if (seen.size > trip.network.limits.redirects) throw new Refusal('too-many-redirects', url.href);
    seen.add(asked.href);
    const response = await respond(asked, {
      addresses: await checkedAddresses(asked, trip),
      timeout: trip.timeout,
    });
    const next = redirectOf(response);
    if (next === null) return await answerOf(response, url.href, trip);
    response.message.destroy();
    address = webAddress(next, url.href)?.href ?? next;
  }
}

/** Null for what is no page of the web. */
function webAddress(link: string, base: string): URL | null {
  try {
    const url = new URL(link, base);
    return /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : null;
  } catch {
    return null;
  }
}

/** Those that may be connected to; there is no other place where it is decided. */
async function checkedAddresses(url: URL, { network, allowed, timeout }: Trip): Promise<readonly Found[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = await Promise.race([network.addressesOf(host), whenAborted(timeout)]);
  const open = found.filter(({ address }) => allowed.privateAddresses || network.isPublic(address));
  if (open.length === 0) throw new Refusal(found.length === 0 ? 'unknown-host' : 'private', url.href);
  return open;
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Refusal('too-slow')), { once: true });
  });
}

function redirectOf({ status, headers }: Response): string | null {
  return status >= 300 && status < 400 && status !== 304 ? (headers.location ?? null) : null;
}

async function answerOf(response: Response, url: string, { network }: Trip): Promise<PageAnswer> {
  const { status, headers, message } = response;
  const wrong = problemOf(status);
  if (wrong !== null) {
    message.destroy();
    throw new Refusal(wrong, url, status);
  }
  const contentType = headers['content-type'] ?? '';
  const type = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
  const about = { url, type, fileName: fileNameIn(headers['content-disposition'] ?? '') };
  if (type !== '' && !HTML.test(type)) {
    message.destroy();
    return { kind: 'page', page: { ...about, html: null, cut: null } };
  }
  const body = await bodyOf(message, network.limits.size);
  return { kind: 'page', page: pageOf(about, { body, contentType }) };
}

const HTML = /^(?:text\/html|application\/xhtml\+xml|application\/xml|text\/xml)$/;

function pageOf(
  about: Pick<OpenedPage, 'url' | 'type' | 'fileName'>,
  { body: { bytes, cut }, contentType }: { readonly body: Body; readonly contentType: string },
): OpenedPage {
  const html = decoded(bytes, contentType);
  // Of a file that is said to be nothing, only what looks like HTML is.
  const isHtml = about.type !== '' || /^\s*</.test(html);
  return { ...about, html: isHtml ? html : null, cut };
}

function problemOf(status: number): ProblemKind | null {
  if (status >= 200 && status < 300) return null;
  if (status === 404 || status === 410) return 'not-found';
  return status >= 500 ? 'site-failed' : 'refused';
}

/** `filename="minutes.pdf"`; the newer form, `filename*=UTF-8''minutes.pdf`, before the older. */
function fileNameIn(disposition: string): string | null {
  const newer = /filename\*\s*=\s*[\w-]*'[\w-]*'([^;\s]+)/i.exec(disposition)?.[1];
  const older = /filename\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(disposition);
  try {
    const name = newer === undefined ? (older?.[1] ?? older?.[2]) : decodeURIComponent(newer);
    return name?.replace(/^.*[\\/]/, '').slice(0, 200) || null;
  } catch {
    return null;
  }
}

function hostIn(address: string): string {
  return webAddress(address, address)?.hostname ?? '';
}
