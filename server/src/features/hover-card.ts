/**
 * What the hover says of one target, line by line, what matters most first: who says so; how it is put; what the draft
 * says of verification; what is cited; what to look at. Two seconds to read, so a line that says nothing is left out.
 */
import type { Attribution, Claim, Marker } from '../engine/index.ts';
import { standingOf, STANDING_WORDS } from '../engine/index.ts';
import type { Finding } from '../rules/rule.ts';
import { overlaps } from '../spans.ts';
import {
  besides,
  describeChain,
  describeManner,
  describeMarker,
  describeSource,
  linksOf,
  shortened,
  wordsOf,
} from '../wording/describe.ts';
import type { Line } from '../wording/markdown.ts';
import { citationLines, entryLines } from './citation-lines.ts';
import { findingsOf } from './claim-findings.ts';
import type { CheckedDraft } from './drafts.ts';
import { docsOf } from './feature.ts';
import type { Context } from './feature.ts';
import { claimOf } from './locate.ts';
import type { Target } from './locate.ts';

type Docs = Pick<Context, 'docsBase' | 'rules'>;

export function cardOf(target: Target, draft: CheckedDraft, docs: Docs): Line[] {
  return [...factLines(target, draft), ...findingLines(target, draft, docs)];
}

function factLines(target: Target, draft: CheckedDraft): Line[] {
  switch (target.kind) {
    case 'source':
      return sourceLines(target.attribution, draft);
    case 'cue':
    case 'addressee':
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

/** Over a source: who it is, before what it says. */
function sourceLines(attribution: Attribution, draft: CheckedDraft): Line[] {
  const { text } = draft.snapshot;
  const words = wordsOf(text, attribution.source);
  const who = attribution.name ?? words;
  const description = describeSource(attribution);
  const chain = attribution.chain.length > 1 ? describeChain(attribution.chain) : null;
  return [
    { parts: [{ bold: who }, ...(description === null ? [] : [` · ${description}`])] },
    ...(chain === null ? [] : [{ parts: [`Who says so: ${chain}`] }]),
    ...restOf(attribution, draft),
  ];
}

function attributionLines(attribution: Attribution, draft: CheckedDraft): Line[] {
  const claim = draft.index.claimOf(attribution) ?? null;
  return [
    ...whoLines(lineOf(attribution, claim, draft), { names: attribution.chain, claim, draft }),
    ...restOf(attribution, draft),
  ];
}

function claimLines(claim: Claim, draft: CheckedDraft): Line[] {
  const attributions = draft.index.chainOf(claim);
  const [outermost] = attributions;
  const who = whoLines(attributions, { names: outermost?.chain ?? [], claim, draft });
  return outermost
    ? [...who, ...restOf(outermost, draft)]
    : [...who, ...verificationLines(claim, draft), ...citationLines(claim, draft)];
}

function markerLines(marker: Marker, draft: CheckedDraft): Line[] {
  const { text } = draft.snapshot;
  const about = marker.about.flatMap((id) => draft.index.claim(id) ?? []);
  return [
    { parts: [describeMarker(marker, text)] },
    ...about.flatMap((claim): Line[] => {
      const chain = describeChain(draft.index.chainOf(claim)[0]?.chain ?? []);
      const words = `“${shortened(wordsOf(text, claim.pieces), ABOUT_LENGTH)}”`;
      return [
        { parts: ['About: ', { italic: words }, chain === null ? '' : ` · ${chain}`] },
        ...citationLines(claim, draft),
      ];
    }),
  ];
}

const ABOUT_LENGTH = 90;

interface Who {
  readonly names: readonly string[];
  readonly claim: Claim | null;
  readonly draft: CheckedDraft;
}

/** «Russian news agencies ← the Kremlin», how the claim stands, and each step where there is more to say of it. */
function whoLines(attributions: readonly Attribution[], { names, claim, draft }: Who): Line[] {
  const links = linksOf(attributions, draft.snapshot.text, names);
  const chain = describeChain(names);
  const standing = claim === null ? null : STANDING_WORDS[standingOf(claim)];
  const told = links.filter(({ description }) => description !== null || links.length > 1);
  const head: Line = {
    parts: [{ bold: chain ?? 'Nobody is named for this' }, ...(standing === null ? [] : [` · ${standing}`])],
  };
  const steps = told.map(({ name, cue, description }): Line => {
    const how = cue === null ? '' : ` “${cue}”`;
    return { parts: [name, how, description === null ? '' : `: ${description}`], as: 'item' };
  });
  return [head, ...steps];
}

/** What comes after who: how it is put, verification, citations. */
function restOf(attribution: Attribution, draft: CheckedDraft): Line[] {
  const manner = besides(...describeManner(attribution, draft.snapshot.text));
  const claim = draft.index.claimOf(attribution) ?? null;
  return [
    ...(manner === '' ? [] : [{ parts: [`How it is put: ${manner}`] }]),
    ...(claim === null ? [] : [...verificationLines(claim, draft), ...citationLines(claim, draft)]),
  ];
}

function verificationLines(claim: Claim, { facts }: CheckedDraft): Line[] {
  return claim.markers.flatMap((index) => {
    const marker = facts.analysis.markers[index];
    return marker ? [{ parts: [describeMarker(marker, facts.text)] }] : [];
  });
}

/** The attributions from the reader to this one and on to its origin. */
function lineOf(
  attribution: Attribution,
  claim: Claim | null,
  { index }: CheckedDraft,
): readonly Attribution[] {
  if (claim?.chain.includes(attribution.id)) return index.chainOf(claim);
  const line: Attribution[] = [];
  for (let at: Attribution | undefined = attribution; at && !line.includes(at);) {
    line.unshift(at);
    at = at.parent === null ? undefined : index.attribution(at.parent);
  }
  return line;
}

/** Why it matters and what to do; the message itself only where the editor does not show it at these words anyway. */
function findingLines(target: Target, draft: CheckedDraft, docs: Docs): Line[] {
  const claim = target.kind === 'claim' || target.kind === 'content' ? claimOf(draft, target) : null;
  const here = draft.findings.filter((finding) => overlaps(finding, target));
  const all = [...new Set([...here, ...(claim ? findingsOf(draft, claim) : [])])];
  const said = all.flatMap((finding) => [finding, ...finding.notes]).slice(0, MOST_FINDINGS);
  return said.flatMap((finding, index) =>
    linesOf(finding, { isHere: overlaps(finding, target), isFirst: index === 0 }, docs),
  );
}

const MOST_FINDINGS = 3;

function linesOf(
  { rule, message }: Finding,
  { isHere, isFirst }: { readonly isHere: boolean; readonly isFirst: boolean },
  docs: Docs,
): Line[] {
  const about = docs.rules.get(rule);
  const link = { link: rule, href: docsOf(docs, rule) };
  const lines: Line[] = [
    { parts: [...(isHere ? [] : [`${message} `]), 'What to do: ', about?.advice ?? '', ' (', link, ')'] },
  ];
  if (about && isFirst) lines.push({ parts: [{ italic: about.why }] });
  return lines.map((line, index) => (isFirst && index === 0 ? { ...line, as: 'rule' } : line));
}
