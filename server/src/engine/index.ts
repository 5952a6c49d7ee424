/**
 * The only way into the engine: `createAnalyser` for a draft that is being edited, `analyse` for one text, and the words
 * of the model. Pure: text in, facts out.
 */
export type * from './model.ts';
export { analyse, createAnalyser } from './analyse.ts';
export type { Analyser, AnalyserOptions } from './analyse.ts';
export { readFinder } from './attribution/index.ts';
export type { Finder } from './attribution/finder.ts';
export { SURE_FROM, isSure } from './claims/certainty.ts';
export { WORTH_CHECKING, checkWorthyPart } from './claims/worthiness.ts';
export type { CheckWorthiness } from './lexicon/worthiness.ts';
export { gripOf } from './corrections/attributions.ts';
export { archiveOf } from './claims/matching/archive.ts';
export type { StatementArchive } from './claims/matching/archive.ts';
export { isCopy } from './claims/matching/copies.ts';
export { isDate } from './claims/matching/figures.ts';
export type { PlacedFigure } from './claims/matching/placed-figures.ts';
export { figuresInWords, mayBeSameFigure } from './claims/matching/placed-figures.ts';
export { createClaimIndex, PERHAPS_FROM, SAME_FROM } from './claims/matching/index.ts';
export type { ClaimIndex, ClaimMatch } from './claims/matching/index.ts';
export { openStatements } from './claims/matching/opening.ts';
export type { OpenedStatements } from './claims/matching/opening.ts';
export { packStatements } from './claims/matching/packing.ts';
export type { PackedStatements } from './claims/matching/packing.ts';
export { signsOf } from './claims/matching/signs.ts';
export { stemOf } from './claims/matching/stem.ts';
export { packVectors, readWordVectors } from './claims/matching/vectors.ts';
export type { WordVectors } from './claims/matching/vectors.ts';
export { statementsOf } from './claims/matching/statements.ts';
export type { Statement } from './claims/matching/statements.ts';
export { STANDING_LABELS, STANDING_WORDS, standingOf } from './claims/standing.ts';
export type { StandingLabel } from './claims/standing.ts';
export { CITATION_KEY, citationsIn } from './text/citation-marks.ts';
export { decodeUtf8, encodeUtf8 } from './text/utf8.ts';
export { heldWeakly } from './text/held-weakly.ts';
export { readsLanguage } from './text/language.ts';
export { plainParagraphsIn } from './text/plain.ts';
export { regionsOf } from './text/regions.ts';
export { CONTROL_WORDS, controlNamed } from './sources/control.ts';
export { FORMS, SOURCE_FORMS } from './sources/form.ts';
export { outletByForm } from './sources/outlet-form.ts';
export { outletOfSite } from './sources/outlet-site.ts';
export { isSameOutlet, outletNamed } from './sources/outlets.ts';
export { outletTold } from './sources/told-outlet.ts';
export { flatWords, registryKey, registryOf } from './sources/registry.ts';
export type { OutletMention } from './sources/outlets.ts';
