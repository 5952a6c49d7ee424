/**
 * A draft in, an `Analysis` out. Paragraphs are read one by one and kept between runs; then one cheap pass over the
 * document puts their facts in place, names the sources and ties claims and markers together.
 *
 * Any text gives an answer, and a run that uses what an earlier one kept gives exactly what a fresh run gives.
 */
import { Assembly } from './assembly.ts';
import { overParagraphs } from './attribution/continuation.ts';
import type { Finder } from './attribution/finder.ts';
import { claimsOf } from './claims/claims.ts';
import { correctAttributions } from './corrections/attributions.ts';
import { correctClaims } from './corrections/claims.ts';
import { factsOfParagraph, factsOfResidue } from './facts.ts';
import type { ParagraphFacts } from './facts.ts';
import type { Analysis, Correction, DraftFormat, RegisteredSource, Span } from './model.ts';
import { describeSources } from './sources/describe.ts';
import { registerSources } from './sources/registered.ts';
import { sourcesOf } from './sources/sources.ts';
import { SPACE, classAt, isLineBreak, isWordAt } from './text/characters.ts';
import { languageOf, readsLanguage } from './text/language.ts';
import { opensWithMark } from './text/marks.ts';
import { LayoutReader } from './text/paragraphs.ts';
import type { DraftParagraph } from './text/paragraphs.ts';
import { Recent } from './text/recent.ts';
import type { QuotationState } from './text/structure.ts';

export interface AnalyserOptions {
  /** What finds attributions: `readFinder` makes one of the model that travels with the engine. */
  readonly finder: Finder;
  /** The newsroom’s own outlet, which is no relay; null or left out when it is not known. */
  readonly outlet?: string | null;
  /** The sources that the newsroom keeps in its own list. */
  readonly registry?: readonly RegisteredSource[];
}

/** Analyses one draft again and again as it is edited. Keep one for each open draft: it remembers the last run only. */
export interface Analyser {
  /** Never throws. Offsets are UTF-16 code units of `text`. Corrections, the oldest first, win over what is found. */
  readonly analyse: (text: string, format: DraftFormat, corrections?: readonly Correction[]) => Analysis;
}

export function createAnalyser(options: AnalyserOptions): Analyser {
  const layouts = new LayoutReader();
  const kept: KeptFacts = { prose: new Recent(), continued: new Recent(), furniture: new Recent() };
  return {
    analyse(text, format, corrections = []) {
      const { regions, paragraphs } = layouts.read(text, format);
      const language = languageOf(
        paragraphs.filter(({ residue }) => !residue).map((paragraph) => paragraph.text),
      );
      const residue = residueSpans(text, paragraphs);
      if (!readsLanguage(language)) return { ...NOTHING_FOUND, format, language, regions, residue };
      const assembly = assembled(paragraphs, kept, options.finder);
      const { sentences, quotations, names, worth, markers } = assembly;
      const whole = overParagraphs(assembly.attributions, assembly.runs);
      const put = correctAttributions({ text, quotations, attributions: whole }, corrections);
      const described = describeSources({ text, attributions: put, names }, options);
      const attributions = registerSources(text, described, options);
      const claimed = claimsOf({ text, sentences, quotations, attributions, worth, markers }, options);
      const found = correctClaims(claimed, attributions, corrections);
      const sources = sourcesOf(text, attributions);
      return { format, language, sentences, quotations, regions, attributions, sources, ...found, residue };
    },
  };
}

/** One draft, once. */
export function analyse(
  text: string,
  options: AnalyserOptions & { readonly format: DraftFormat; readonly corrections?: readonly Correction[] },
): Analysis {
  return createAnalyser(options).analyse(text, options.format, options.corrections);
}

/** What is said of a draft in another language than English: the cues and names of this engine are English. */
const NOTHING_FOUND = {
  sentences: [],
  quotations: [],
  attributions: [],
  sources: [],
  claims: [],
  markers: [],
  dismissed: [],
};

/** By the paragraph’s text; `continued`, those that may go on with a quotation, by its opener and a line break before that. */
interface KeptFacts {
  readonly prose: Recent<ParagraphFacts>;
  readonly continued: Recent<ParagraphFacts>;
  readonly furniture: Recent<ParagraphFacts>;
}

/** Reads them in order, for each may go on with the quotation that the one before left open; residue between is no bar. */
function assembled(paragraphs: readonly DraftParagraph[], kept: KeptFacts, finder: Finder): Assembly {
  const assembly = new Assembly();
  let open: QuotationState | null = null;
  for (const { text, start, residue } of paragraphs) {
    if (residue)
      assembly.add(
        kept.furniture.get(text, () => factsOfResidue(text)),
        start,
      );
    else {
      const facts = readProse({ kept, finder }, text, open);
      assembly.add(facts, start);
      open = facts.leaving;
    }
  }
  assembly.end();
  for (const facts of [kept.prose, kept.continued, kept.furniture]) facts.endRun();
  return assembly;
}

function readProse(
  { kept, finder }: { readonly kept: KeptFacts; readonly finder: Finder },
  text: string,
  entering: QuotationState | null,
): ParagraphFacts {
  if (entering === null || !opensWithMark(text))
    return kept.prose.get(text, () => factsOfParagraph(text, null, finder));
  return kept.continued.get(`${entering.opener}\n${text}`, () => factsOfParagraph(text, entering, finder));
}

/** Neighbouring paragraphs of residue are one stretch, each from the start of its line: a bullet goes with its words. */
function residueSpans(text: string, paragraphs: readonly DraftParagraph[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | null = null;
  for (const { start, end, residue } of paragraphs) {
    if (!residue) last = null;
    else if (last !== null) last.end = end;
    else {
      last = { start: lineStart(text, start), end };
      spans.push(last);
    }
  }
  return spans;
}

/** Where the line begins, when nothing but space and bullets stands before `at` in it; else `at`. */
function lineStart(text: string, at: number): number {
  let start = at;
  for (let i = at - 1; i >= 0 && !isLineBreak(text.charCodeAt(i)); i--) {
    if (isWordAt(text, i)) return at;
    if (classAt(text, i) !== SPACE) start = i;
  }
  return start;
}
