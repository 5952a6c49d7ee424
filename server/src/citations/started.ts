/** What a citation that is still to be filled in holds from the start: who the draft names for it. Knows names, no draft. */
import type { Span } from '../engine/index.ts';
import type { Citations } from './citations.ts';
import type { CslItem } from './csl.ts';
import { keyFor } from './keys.ts';
import { PLACEHOLDER } from './pending.ts';

/** «The Kremlin, via Russian news agencies. link, title or document»: the origin first, as a reference list has it. */
export function startedBody(chain: readonly string[]): { readonly body: string; readonly blank: Span } {
  const { origin, relays } = namesIn(chain);
  const who = origin === null ? '' : [origin, ...relays].join(', ');
  const lead = who === '' ? '' : `${who}${/[.?!]$/.test(who) ? ' ' : '. '}`;
  return { body: lead + PLACEHOLDER, blank: { start: lead.length, end: lead.length + PLACEHOLDER.length } };
}

/** The same as a reference: it has neither title nor link, and asks for them. */
export function pendingItem(chain: readonly string[], citations: Citations): CslItem {
  const { origin, relays } = namesIn(chain);
  const item = {
    id: '',
    type: 'document',
    ...(origin === null ? {} : { author: [{ literal: origin }] }),
    note: [...relays, PLACEHOLDER].join(', '),
  };
  return { ...item, id: keyFor(item, citations) };
}

function namesIn(chain: readonly string[]): {
  readonly origin: string | null;
  readonly relays: readonly string[];
} {
  const names = chain.map(plainName).filter((name) => name !== '');
  const [origin, ...relays] = names.toReversed();
  return {
    origin: origin === undefined ? null : capital(origin),
    relays: relays.map((one) => `via ${one}`),
  };
}

/** Names go in without marks of any kind, which would read as a title, an emphasis or a second footnote. */
function plainName(name: string): string {
  return name
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/[“”"«»„*_`<>[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
