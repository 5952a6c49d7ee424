/**
 * The words of Whence as types: what the engine says of a draft. Data only; knows nothing of how any of it is found.
 *
 * Every span is documented against one running sentence, whose offsets are:
 *
 *     Putin flew in by helicopter, Russian news agencies reported citing the Kremlin.
 *     0                         27 29                 50 51    59 60  66 67        78
 *
 * It holds two attributions. In the first, «Russian news agencies» {reported} the helicopter; in the second «the Kremlin»
 * is the source and {citing} the cue of the same content. The second hangs on the first by the link `relays`.
 */

/** A half-open range of UTF-16 code units. «Putin» is `{ start: 0, end: 5 }`. Never empty, always inside the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a draft is written. Plain text is never read as Markdown; only `[^key]` and `[@key]` are looked for in it. */
export type DraftFormat = 'plain' | 'markdown';

/** What an attribution reports: words, an opinion, a plan, an order, or what a document or picture shows. */
export type AttributionKind = 'statement' | 'belief' | 'intention' | 'decree' | 'showing';

/** How the content is put: inside quotation marks, outside them, or both. */
export type Voice = 'direct' | 'indirect' | 'mixed';

/** What the cue says of the content's truth: said; confirmed; claimed; cast doubt; denied; declined to comment. */
export type Stance = 'neutral' | 'endorsing' | 'distancing' | 'doubting' | 'denying' | 'declining';

/** Why an attribution hangs on its parent: the parent passes it on, or it stands inside the parent's content. */
export type Link = 'relays' | 'within';

/** What sort of source is named, from the most to the least accountable. */
export type SourceForm =
  | 'named-person'
  | 'named-organization'
  | 'document'
  | 'recording'
  | 'anonymous'
  | 'unnamed-person'
  | 'unnamed-group'
  | 'implicit';

/** What a source does in the world, or null where the draft does not say. */
export type SourceRole =
  | 'government'
  | 'official'
  | 'news-agency'
  | 'news-outlet'
  | 'court'
  | 'police'
  | 'military'
  | 'international-organization'
  | 'company'
  | 'expert'
  | 'politician'
  | 'witness'
  | 'social-media'
  | 'campaign-group';

/** The classes of the State Media Monitor that Whence warns of: state-controlled, state-managed, captured private. */
export type ControlClass = 'SC' | 'CaPu' | 'CaPr';

/** Who controls an outlet, and who says so. */
export interface Control {
  readonly class: ControlClass;
  /** Who classed it («State Media Monitor»), or null when the draft itself says «state media». */
  readonly authority: string | null;
  /** Which edition of that authority («2023»), or null. */
  readonly edition: string | null;
  readonly basis: 'draft' | 'data' | 'newsroom';
}

/** A source as a newsroom keeps it in its own list; what is null there is as the draft has it. */
export interface RegisteredSource {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly form: SourceForm | null;
  readonly role: SourceRole | null;
  readonly title: string | null;
  readonly affiliation: string | null;
  /** `none` for one that is under nobody's control, whatever data and draft say. */
  readonly control: Pick<Control, 'class' | 'authority' | 'edition'> | 'none' | null;
}

/**
 * A source, a cue and the content it attributes (Pareti 2015; PolNeAR, Newell et al. 2018; RiQuA, Papay and Padó 2020).
 * Lists of spans are in order of the text; several when the role is split, none when there is none.
 */
export interface Attribution {
  /** Unique within one analysis («A3»), never stored. */
  readonly id: string;
  /** «Russian news agencies», `[29, 50)`; empty for «is said to», which names nobody. */
  readonly source: readonly Span[];
  /** «reported», `[51, 59)`. */
  readonly cue: readonly Span[];
  /** «Putin flew in by helicopter», `[0, 27)`. */
  readonly content: readonly Span[];
  /** «RIA» in «told RIA»; empty here. */
  readonly addressee: readonly Span[];
  /** The attribution on the reader's side; for «citing», the id of the one whose cue is «reported». */
  readonly parent: string | null;
  readonly link: Link | null;
  /** Names from the reader to the origin: `['Russian news agencies', 'the Kremlin']`, the same on both. */
  readonly chain: readonly string[];
  readonly kind: AttributionKind;
  readonly origin: 'engine' | 'editor';
  readonly voice: Voice;
  readonly stance: Stance;
  /** True for «is said to», «is believed», «reportedly»: reported, but nobody is named for it. */
  readonly hearsay: boolean;
  /** The fullest name the draft gives this source, or null. */
  readonly name: string | null;
  /** Of a person, as the draft gives it anywhere: «Deputy Prime Minister»; null where it gives none. */
  readonly title: string | null;
  /** The body a person belongs to, as the draft gives it anywhere: «Harrow Council»; null where it gives none. */
  readonly affiliation: string | null;
  readonly form: SourceForm;
  /** The words of the source, or beside it, that say how it is known: «who was briefed on the call», «seen by Reuters»; empty where there are none. */
  readonly justification: readonly Span[];
  readonly role: SourceRole | null;
  readonly control: Control | null;
  /** Which entry of the newsroom's list it is, and where it is named here; left out where there is none. */
  readonly registered?: { readonly name: string; readonly at: Span | null };
  /** The same of the addressee; its control is undefined where the list leaves it to the data. */
  readonly told?: { readonly name: string; readonly control: Control | null | undefined };
  /**
   * From 0 to 1: the likelihood that source, cue and content are right. Calibrated for what the network found (fitted on drafts it
   * did not learn from); what the rules own has a share measured or set for its construction (`lexicon/owned.ts`).
   */
  readonly confidence: number;
}

/** Who or what speaks in a draft, once for all its names: «Vladimir Putin», «Mr Putin» and «he». */
export interface Source {
  /** Unique within one analysis («S1»), never stored. */
  readonly id: string;
  /** The fullest name the draft gives, or null for «officials» and «a source close to the talks». */
  readonly name: string | null;
  readonly title: string | null;
  readonly affiliation: string | null;
  readonly form: SourceForm;
  readonly role: SourceRole | null;
  readonly control: Control | null;
  /** Where its attributions name it: «Russian news agencies», `[29, 50)`; in order. */
  readonly mentions: readonly Span[];
  /** Ids of its attributions, in order; never empty. */
  readonly attributions: readonly string[];
}

export type MarkerType = 'unverified' | 'doubt' | 'allegation' | 'no-comment' | 'hedge' | 'republication';

/** A phrase about verification rather than a source: «could not verify», «alleged», «has yet to comment». */
export interface Marker extends Span {
  readonly type: MarkerType;
  /** Ids of the claims it bears on. */
  readonly about: readonly string[];
}

/** How a claim is sourced, as facets; the label an editor sees is derived from them by `standingOf`. */
export interface Standing {
  /** An outlet or class of outlets is its source, addressee or link. */
  readonly relayed: boolean;
  /** The form of the last source known: of «the Kremlin» here; null where nobody is named. */
  readonly originForm: SourceForm | null;
  readonly hearsay: boolean;
  /** A denial or a doubt bears on it. */
  readonly disputed: boolean;
  /** Nobody is named for it, and an attribution nearby covers it: `Claim.carriedBy` says which. */
  readonly carriedBy: boolean;
}

/** The attribution that covers a claim it does not name itself for. */
export interface Carrier {
  /** Its id. */
  readonly attribution: string;
  /** From 0 to 1: how likely it is that the claim, too, comes from there. */
  readonly confidence: number;
}

/**
 * What can be checked: the content of an outermost attribution, a factual sentence that nobody is named for, or quoted speech that
 * nobody is named for.
 */
export interface Claim {
  /** Unique within one analysis («C2»), never stored. */
  readonly id: string;
  /** Where the claim stands: `[0, 27)`, or the whole sentence when it is unattributed. */
  readonly pieces: readonly Span[];
  /** The sentences it touches, from the first's start to the last's end: `[0, 79)`. */
  readonly sentence: Span;
  /** Ids of its attributions, from the reader to the origin: «reported», then «citing». Empty when unattributed. */
  readonly chain: readonly string[];
  /** Indexes into `Analysis.markers` of those that bear on it. */
  readonly markers: readonly number[];
  /** «They then left for Sochi», behind that sentence, is carried by «reported»; null here, as it is for all that is attributed. */
  readonly carriedBy: Carrier | null;
  /** From 0 to 1: how much it is worth a checker’s time, by its words alone. */
  readonly checkWorthiness: number;
  readonly standing: Standing;
}

/**
 * What an editor said in place of the engine, tied to the words of the draft as it stands. `at` are the words of the cue, or of the
 * content where there is none; of `attribute-selection` and `not-a-claim` those of the claim.
 */
export type Correction =
  | { readonly kind: 'not-attribution' | 'not-a-claim'; readonly at: Span }
  | {
      readonly kind: 'source-is' | 'attribute-selection';
      readonly at: Span;
      readonly name: string;
      /** Null where the name tells. */
      readonly form: SourceForm | null;
    }
  | {
      readonly kind: 'carried-by';
      readonly at: Span;
      /** Words of the attribution that carries it, as `at` has them. */
      readonly by: Span;
    };

/** Quoted words with their marks. */
export interface Quotation extends Span {
  /** Of the marks: `“ ‘ " '` and so on. */
  readonly opener: string;
  /** False when it runs to the end of its paragraph unclosed, as news copy does when the next one opens again. */
  readonly closed: boolean;
  /** 0 for an outer quotation, 1 for one inside it. */
  readonly depth: number;
  /** True when it reads as speech: a sentence or a clause, not a title, a nickname or a single scare-quoted word. */
  readonly speech: boolean;
}

/** A stretch that is not running prose, or that ties the prose to a reference. */
export type Region =
  | {
      readonly kind: 'code' | 'comment' | 'front-matter' | 'link-target' | 'markup';
      readonly start: number;
      readonly end: number;
    }
  | {
      /** Pandoc's, in brackets: `[see @key, p. 3; -@other]`. What is in it is for others to read. */
      readonly kind: 'citation';
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'footnote-reference';
      readonly start: number;
      readonly end: number;
      readonly key: string;
    }
  | {
      readonly kind: 'footnote-definition';
      readonly start: number;
      readonly end: number;
      readonly key: string;
      /** What follows `[^key]:`, without the space around it; may be empty. */
      readonly body: { readonly start: number; readonly end: number };
    };

/** Everything the engine says of one draft. Spans are offsets into the text that was analysed. */
export interface Analysis {
  readonly format: DraftFormat;
  /** ISO 639-1 code of the draft's language, or null when there is too little text to tell. */
  readonly language: string | null;
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
  readonly regions: readonly Region[];
  /** In order of their first cue. */
  readonly attributions: readonly Attribution[];
  /** In order of their first attribution; attributions that name nobody have none. */
  readonly sources: readonly Source[];
  /** In order of the text. */
  readonly claims: readonly Claim[];
  readonly markers: readonly Marker[];
  readonly residue: readonly Span[];
  /** Sources and cues of what an editor said is no claim: nothing is found fault with there. */
  readonly dismissed: readonly Span[];
}
