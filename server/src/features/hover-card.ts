/**
 * What the hover says of one target, line by line, what matters most first: who says so; how it is put; what the draft
 * says of verification; what is cited; what to look at. Two seconds to read, so a line that says nothing is left out.
 * What the engine is not sure of is told as possible, in few words and nothing bold.
 */
import type { Attribution, Claim, Marker, Span } from '../engine/index.ts';
import { isSure } from '../engine/index.ts';
import type { PlacedCorrection } from '../ledger/placing.ts';
import {
  besides,
  describeAddressee,
  describeChain,
  describeMarker,
  describePossible,
  describeSource,
  inSentence,
  linksOf,
  shortened,
  wordsOf,
} from '../wording/describe.ts';
import type { WordedLink } from '../wording/describe.ts';
import type { Line } from '../wording/markdown.ts';
import { describeCarrier, tellingOf } from '../wording/sourcing.ts';
import { NOT_SURE, POSSIBLE } from '../wording/words.ts';
import { describeWhoSaid } from '../wording/corrections.ts';
import { checkLines } from './check-lines.ts';
import { citationLines, entryLines } from './citation-lines.ts';
import { correctionsOf } from './corrected.ts';
import type { CheckedDraft } from './drafts.ts';
import { elsewhereLines } from './elsewhere-lines.ts';
import type { Context } from './feature.ts';
import { findingLines } from './finding-lines.ts';
import type { Docs, Pointed } from './finding-lines.ts';
import { registryLines } from './registry-lines.ts';
import { claimOf, isPossible } from './locate.ts';
import type { Target } from './locate.ts';
import { claimRest, QUOTED_LENGTH, restOf, verificationLines } from './rest-lines.ts';

export function cardOf(
  { at, target }: Pointed,
  draft: CheckedDraft,
  docs: Docs & Partial<Pick<Context, 'author' | 'runsHoverLinks'>>,
): Line[] {
  const said = saidLines(correctionsOf(draft, target), docs);
  const checked = checkLines(target, draft, docs.author ?? null);
  const also = elsewhereLines(claimOf(draft, target), draft, docs);
  return [
    ...factLines(target, draft),
    ...also,
    ...checked,
    ...said,
    ...findingLines({ at, target }, draft, docs),
  ];
}

/** «You said so: the source is “Ada Reed” · 26 November 2026». */
export function saidLines(
  said: readonly PlacedCorrection[],
  { author = null }: Partial<Pick<Context, 'author'>>,
): Line[] {
  return said.map(({ entry }) => ({ parts: [{ italic: describeWhoSaid(entry, author) }] }));
}

/**
 * What is possible of the same words, under what is sure of them. `others` are the other targets there, nearest first. A
 * marker or a citation is asked about for its own sake.
 */
export function besideCard(target: Target, others: readonly Target[], draft: CheckedDraft): Line[] {
  if (isPossible(draft, target) || OWN_SAKE.has(target.kind)) return [];
  const other = others.find((one) => 'attribution' in one && isPossible(draft, one));
  if (!other || !('attribution' in other)) return [];
  const [first, ...rest] = possibleLines(other.attribution, draft);
  return first ? [{ ...first, across: true }, ...rest] : [];
}

const OWN_SAKE: ReadonlySet<Target['kind']> = new Set(['marker', 'reference', 'entry']);

function factLines(target: Target, draft: CheckedDraft): Line[] {
  if ('attribution' in target && isPossible(draft, target)) return possibleLines(target.attribution, draft);
  switch (target.kind) {
    case 'source':
      return sourceLines(target.attribution, draft);
    case 'addressee':
      return addresseeLines(target, target.attribution, draft);
    case 'cue':
    case 'content':
      return attributionLines(target.attribution, draft);
    case 'claim':
      return claimLines(target.claim, draft);
    case 'marker':
      return markerLines(target.marker, draft);
    case 'reference':
      return entryLines(target.reference.key, draft);
    case 'entry':
      return entryLines(target.entry.key, draft);
    case 'finding':
      return [];
  }
}

/** «Possibly said by the council · government», that Whence is not sure, and what the draft itself adds. */
function possibleLines(attribution: Attribution, draft: CheckedDraft): Line[] {
  const claim = draft.index.claimOf(attribution);
  return [
    { parts: [describePossible(attribution, draft.snapshot.text)] },
    { parts: [{ italic: NOT_SURE }] },
    ...(claim ? [...verificationLines(claim, draft), ...citationLines(claim, draft)] : []),
  ];
}

/** Over a source: who it is, before what it says. */
function sourceLines(attribution: Attribution, draft: CheckedDraft): Line[] {
  const words = wordsOf(draft.snapshot.text, attribution.source);
  // A person goes by the full name; of anything else the draft's own words say more («the Kremlin»).
  const who = attribution.form === 'named-person' ? (attribution.name ?? words) : words;
  const chain = attribution.chain.length > 1 ? describeChain(attribution.chain) : null;
  return [
    headed(who, describeSource(attribution, who)),
    ...registryLines(attribution.registered?.name, draft),
    ...(chain === null ? [] : [{ parts: [`Who says so: ${chain}`] }]),
    ...restOf(attribution, draft),
  ];
}

/** Over whom the source told: for an outlet, whose it is. */
function addresseeLines(span: Span, attribution: Attribution, draft: CheckedDraft): Line[] {
  const { text } = draft.snapshot;
  const chain = describeChain(attribution.chain);
  return [
    headed(wordsOf(text, span), describeAddressee(span, text, attribution.told)),
    ...registryLines(attribution.told?.name, draft),
    ...(chain === null ? [] : [{ parts: [`Who says so: ${chain}`] }]),
    ...restOf(attribution, draft),
  ];
}

function attributionLines(attribution: Attribution, draft: CheckedDraft): Line[] {
  const line = lineOf(attribution, draft);
  return [...whoLines(linksOf(line, draft.snapshot.text, attribution.chain)), ...restOf(attribution, draft)];
}

function claimLines(claim: Claim, draft: CheckedDraft): Line[] {
  const attributions = draft.index.chainOf(claim);
  const [nearest] = attributions;
  if (nearest && !isSure(nearest)) return possibleLines(nearest, draft);
  const who = carrierLines(claim, draft) ?? whoLines(linksOf(attributions, draft.snapshot.text));
  return [...who, ...claimRest(claim, attributions.slice(0, 1), draft)];
}

/** «Probably also from state media · nobody is named in this sentence»; null where no attribution nearby covers the claim. */
function carrierLines(claim: Claim, draft: CheckedDraft): Line[] | null {
  const words = describeCarrier(claim, draft.facts);
  return words === null ? null : [{ parts: [words] }];
}

function markerLines(marker: Marker, draft: CheckedDraft): Line[] {
  const { text } = draft.snapshot;
  const about = marker.about.flatMap((id) => draft.index.claim(id) ?? []);
  return [
    { parts: [describeMarker(marker, text)] },
    ...about.flatMap((claim): Line[] => {
      const { isPossible: isOnlyPossible } = tellingOf(claim, draft.facts);
      const chain = describeChain(draft.index.chainOf(claim)[0]?.chain ?? []);
      const words = `“${shortened(wordsOf(text, claim.pieces), QUOTED_LENGTH)}”`;
      return [
        {
          parts: [
            'About: ',
            { italic: words },
            chain === null ? '' : ` · ${isOnlyPossible ? 'possibly ' : ''}${inSentence(chain)}`,
          ],
        },
        ...citationLines(claim, draft),
      ];
    }),
  ];
}

/** «Russian news agencies ← the Kremlin», and each step where there are several. */
function whoLines(links: readonly WordedLink[]): Line[] {
  const chain = describeChain(links.map(({ name }) => name));
  if (chain === null) return [headed('Nobody is named for this', null)];
  const [only] = links;
  if (links.length === 1 && only) return [headed(chain, only.description)];
  const steps = links.map(({ name, cue, description, isPossible: isOnlyPossible }): Line => {
    const facts = besides(description, cue === null ? null : `“${cue}”`, isOnlyPossible ? POSSIBLE : null);
    return { parts: [besides(name, facts)], as: 'item' };
  });
  return [headed(chain, null), ...steps];
}

function headed(words: string, description: string | null): Line {
  return { parts: [{ bold: words }, description === null ? '' : ` · ${description}`] };
}

/** The attributions from the reader to this one and on to its origin. */
function lineOf(attribution: Attribution, { index }: CheckedDraft): readonly Attribution[] {
  const claim = index.claimOf(attribution);
  if (claim?.chain.includes(attribution.id)) return index.chainOf(claim);
  const line: Attribution[] = [];
  for (let at: Attribution | undefined = attribution; at && !line.includes(at);) {
    line.unshift(at);
    at = at.parent === null ? undefined : index.attribution(at.parent);
  }
  return line;
}
