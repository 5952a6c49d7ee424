/**
 * The galley: a draft set as type, every claim underlined by its standing, what is to be said of it in the margin, and above it what the
 * claims rest on. HTML by pieces, so that who shows it can leave alone what did not change. Knows no editor.
 */
import { drawBlocks } from '../drawing/draw.ts';
import { element, joined } from '../drawing/html.ts';
import type { Html } from '../drawing/html.ts';
import { inkOf } from '../drawing/ink.ts';
import { treeOf } from '../drawing/tree.ts';
import type { DraftToExport } from '../exports/draft.ts';
import { notesOf } from '../exports/notes.ts';
import type { Note } from '../exports/notes.ts';
import { faultMarks, unseenIn } from '../exports/sourcing-ink.ts';
import { checkOfClaim } from '../ledger/checks/of-claim.ts';
import type { Galley, GalleyBlock } from '../protocol.ts';
import { flowsOf, sourcesKey } from '../sourcing/flows.ts';
import type { Flow } from '../sourcing/flows.ts';
import { sourcingProfile } from '../sourcing/profile.ts';
import { profileBar } from '../sourcing/profile-bar.ts';
import { sourceMap, sourceMapTable } from '../sourcing/source-map.ts';
import { firstIndex } from '../spans.ts';
import { countClaims } from '../wording/sourcing.ts';
import { claimMarks, standingKey } from './claim-marks.ts';
import { marginNote } from './margin-note.ts';

export type DrawnGalley = Omit<Galley, 'uri' | 'version'>;

export function drawGalley(draft: DraftToExport): DrawnGalley {
  const { facts } = draft;
  const notes = notesOf(draft).notes.filter(({ claim }) => claim !== null);
  const flows = flowsOf(facts);
  const { claims, sourced } = countClaims(facts);
  return {
    summary: `${claims} ${claims === 1 ? 'claim' : 'claims'}, ${sourced} with a source`,
    profile: htmlOf(profileBar(sourcingProfile(facts), '')),
    legend: htmlOf(legend(flows)),
    map: htmlOf(sourceMap(flows, '')),
    table: flows.length === 0 ? '' : sourceMapTable(flows, { leads: true }).html,
    claims: notes.map(({ span: { start, end } }) => ({ start, end })),
    flows: flows.map(({ claim }) => notes.findIndex((note) => note.claim === claim)),
    blocks: blocksOf({ draft, notes, flows }),
  };
}

interface Pieces {
  readonly draft: DraftToExport;
  /** Of the claims alone. */
  readonly notes: readonly Note[];
  readonly flows: readonly Flow[];
}

function blocksOf({ draft, notes, flows }: Pieces): GalleyBlock[] {
  const { text, analysis, checks = [] } = draft.facts;
  const tree = treeOf(text, analysis.format);
  const starts = tree.children.map(({ position }) => position?.start.offset ?? 0);
  /** The number of the first claim that begins in or behind the block of a place. */
  const firstIn = (place: number): number => {
    const block = firstIndex(starts, (start) => start > place) - 1;
    return firstIndex(notes, ({ span }) => span.start >= (starts[Math.max(0, block)] ?? 0));
  };
  const sources = new Map(flows.map(({ claim, way }) => [claim.id, way]));
  const marks = claimMarks(notes, { facts: draft.facts, sources, firstIn });
  const ink = inkOf({ marks: [...marks, ...faultMarks(draft)], hidden: unseenIn(draft.facts) });
  const blocks = drawBlocks(text, tree, { ink, topHeading: 2 });
  return blocks.map(({ start, end, html }, at) => {
    const firstClaim = firstIn(start);
    const last = at + 1 < blocks.length ? firstIn(blocks[at + 1]?.start ?? end) : notes.length;
    const margin = notes.slice(firstClaim, last).map((note, index) =>
      marginNote(note, {
        index,
        standing: standingKey(note, draft.facts),
        sources: sourcesKey(sources.get(note.claim?.id ?? '') ?? []),
        check: note.claim && checkOfClaim(checks, note.claim),
      }),
    );
    const words = element('div', { class: 'text' }, html);
    return {
      start,
      end,
      firstClaim,
      html: joined([words, element('div', { class: 'margin' }, ...margin)]).html,
    };
  });
}

/** The sources, those of most claims first. */
function legend(flows: readonly Flow[]): Html {
  const counts = new Map<string, { name: string; claims: number }>();
  for (const { way, isNamed } of flows) {
    if (!isNamed) continue;
    for (const name of new Set(way)) {
      const known = counts.get(sourcesKey([name]));
      counts.set(sourcesKey([name]), { name: known?.name ?? name, claims: (known?.claims ?? 0) + 1 });
    }
  }
  const sorted = [...counts].sort(([, a], [, b]) => b.claims - a.claims);
  return joined(
    sorted.map(([key, { name, claims }]) =>
      element(
        'button',
        { type: 'button', 'aria-pressed': 'false', 'data-source': key },
        `${name} `,
        element('span', { class: 'count' }, String(claims)),
      ),
    ),
  );
}

const htmlOf = (html: Html | null): string => html?.html ?? '';
