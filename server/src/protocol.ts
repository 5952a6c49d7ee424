/**
 * The messages of our own between server and client, and the shape of the settings. The only file that both import;
 * plain data and names, no code of the protocol library.
 */

/** Positions as the language server protocol has them: zero-based line, UTF-16 character. */
export interface Place {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Client asks for the provenance of one open draft; null when the draft is not open or not checked. */
export const PROVENANCE_REQUEST = 'whence/provenance';
export interface ProvenanceParams {
  readonly uri: string;
}

/** One claim as the Provenance view shows it. Every word in it is for the editor to read. */
export interface ProvenanceClaim {
  readonly id: string;
  /** The claim's own words, in one line; of a plan or an attitude with those that make it one: «supports the bill». */
  readonly text: string;
  readonly place: Place;
  /** Key of its standing, for icons: `relayed`, `hearsay` …; `attitude` for a plan or an attitude, which is no claim of fact. */
  readonly standing: string;
  /** The same in words: «Passed on by others». */
  readonly standingLabel: string;
  /** Whence is not sure who says so. Neither this nor an attitude is among the `claims` of the status. */
  readonly possible: boolean;
  /** Who says so, in words; null when nobody is named. */
  readonly source: string | null;
  /** From the reader to the origin, each with the words of the draft that name it. */
  readonly chain: readonly ProvenanceLink[];
  readonly cited: boolean;
  /** What it cites, in the draft and beside it, each in a line. */
  readonly citations: readonly string[];
  /** «Probably also from state media · nobody is named in this sentence»; null where no attribution nearby covers it. */
  readonly carriedBy: string | null;
  /** Null where nobody has looked at it. */
  readonly check: ProvenanceCheck | null;
  /**
   * What its checks keep that might name a source, each in a line: notes, responses, what is cited beside the draft. Restricting them takes it
   * out.
   */
  readonly mightName: readonly string[];
  /** Worst severity of the findings on it, or null. */
  readonly severity: ProvenanceFinding['severity'] | null;
  /** In order of the text. */
  readonly findings: readonly ProvenanceFinding[];
}

/** What an editor recorded of a claim. */
export interface ProvenanceCheck {
  readonly status: CheckStatusName;
  /** «Confirmed · you, 26 November 2026». */
  readonly label: string;
  /** The sentence is not the one that was checked. */
  readonly stale: boolean;
  readonly note: string;
  readonly response: string;
  readonly restricted: boolean;
  /** «Signed off by Ada Reed (legal)»; null where nobody has. */
  readonly signOffs: string | null;
}

/** One finding on a claim, as its diagnostic has it. */
export interface ProvenanceFinding {
  /** Its code: `vague-source`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly place: Place;
}

export interface ProvenanceLink {
  readonly name: string;
  /** «reported», «citing»: the words that tie this source to the claim; null for an addressee. */
  readonly cue: string | null;
  /** The form or control in words: «news agency, state-controlled». */
  readonly description: string | null;
  readonly place: Place | null;
}

export interface Provenance {
  readonly uri: string;
  readonly version: number;
  readonly claims: readonly ProvenanceClaim[];
}

/** Client asks for the sources of one open draft; null when the draft is not open or not checked. */
export const SOURCES_REQUEST = 'whence/sources';

export interface Sources {
  readonly uri: string;
  readonly version: number;
  /** In order of their first statement. */
  readonly sources: readonly DraftSource[];
}

/** Who or what speaks in a draft, as the Sources view shows it. Every word in it is for the editor to read. */
export interface DraftSource {
  /** The fullest name, or the draft's own words in quotation marks: «“a source close to the talks”». */
  readonly name: string;
  readonly sort: SourceSort;
  /** The same in words: «News outlet». */
  readonly sortLabel: string;
  /** «Deputy Prime Minister», «news agency, state-controlled (State Media Monitor 2023)»; null when there is nothing to add. */
  readonly description: string | null;
  /** A state-controlled outlet or the like; the description says which. */
  readonly controlled: boolean;
  /** A person or a group that the draft leaves without a name. */
  readonly unresolved: boolean;
  /** Whence is not sure of any of its statements. */
  readonly possible: boolean;
  /** Where it is named first. */
  readonly place: Place;
  /** In order of the text; never empty. */
  readonly statements: readonly SourceStatement[];
}

export type SourceSort =
  'person' | 'organization' | 'outlet' | 'document' | 'recording' | 'anonymous' | 'unnamed';

export interface SourceStatement {
  /** What it says, in one line, or that it says nothing: «declined to comment». */
  readonly text: string;
  /** How it is put and through whom it comes: «direct quotation», «passed on by Russian news agencies». */
  readonly description: string;
  readonly possible: boolean;
  readonly place: Place;
  /** Where its source is named, by whatever words. */
  readonly named: Place | null;
}

/**
 * Client asks for the named sources of all drafts of the workspace, open or not. The answer takes as long as reading them does;
 * it can be cancelled.
 */
export const WORKSPACE_SOURCES_REQUEST = 'whence/workspaceSources';

export interface WorkspaceSources {
  /** In order of their first appearance. */
  readonly sources: readonly WorkspaceSource[];
  /** After how many files the rest was left unread, the workspace being larger than Whence looks; else null. */
  readonly readOnly: number | null;
}

/** A source by its name, over all drafts that are sure to have something from it. */
export interface WorkspaceSource extends Pick<
  DraftSource,
  'name' | 'sort' | 'sortLabel' | 'description' | 'controlled'
> {
  /** Each once; never empty. */
  readonly drafts: readonly SourceInDraft[];
}

export interface SourceInDraft {
  readonly uri: string;
  /** Who the source is by this draft. */
  readonly description: string | null;
  /** How many statements the draft has from it. */
  readonly statements: number;
  /** The first of them. */
  readonly text: string;
  readonly place: Place;
}

/**
 * Client asks for the state of all drafts of the workspace. An answer that leaves some unread comes soon, and is no error: the client asks again
 * as long as it wants the rest.
 */
export const WORKSPACE_DRAFTS_REQUEST = 'whence/workspaceDrafts';
export interface WorkspaceDraftsParams {
  /** Nothing is to be taken as read before, though no file seems to have changed. */
  readonly anew?: true;
}

/** Server tells, once after each answer, that another one may differ. */
export const WORKSPACE_DRAFTS_NOTIFICATION = 'whence/didChangeDrafts';

export interface WorkspaceDrafts {
  /** In no order that matters. */
  readonly drafts: readonly WorkspaceDraft[];
  /** How many are not read yet. */
  readonly left: number;
  /** After how many files the rest was not looked at, the workspace being larger than Whence looks; else null. */
  readonly readOnly: number | null;
}

/** A draft in numbers; as it stands in the editor where it is open. */
export interface WorkspaceDraft extends Pick<
  DraftStatus,
  'uri' | 'state' | 'message' | 'claims' | 'sourced'
> {
  /** Its errors and warnings. */
  readonly toLookAt: number;
  /** Claims that somebody has checked, and that stand as they did. */
  readonly checked: number;
  /** Claims that changed since somebody checked them. */
  readonly changed: number;
  /** Checks whose sentences can no longer be found. */
  readonly lost: number;
}

/** Client asks which words of a draft to tint; null when the draft is not open or not checked. */
export const TINTS_REQUEST = 'whence/tints';

export interface Tints {
  readonly uri: string;
  readonly version: number;
  readonly source: readonly Place[];
  readonly cue: readonly Place[];
  readonly content: readonly Place[];
}

/** Client asks what there is to look at in one open draft, to draw it itself; null when the draft is not open or not checked. */
export const FINDINGS_REQUEST = 'whence/findings';

export interface Findings {
  readonly uri: string;
  readonly version: number;
  /** In order of the text, without those that wait while their words are being typed. */
  readonly findings: readonly (ProvenanceFinding & { readonly rule: string })[];
}

/** Client asks for one open draft set as type with its sourcing drawn in; null when the draft is not open or not checked. */
export const GALLEY_REQUEST = 'whence/galley';

/** HTML that is safe to show as it is. Offsets are UTF-16 units of the draft at `version`. */
export interface Galley {
  readonly uri: string;
  readonly version: number;
  /** «12 claims, 9 with a source». */
  readonly summary: string;
  /** The bar of what the claims rest on. */
  readonly profile: string;
  /** A button a source; its `data-source` is in the `data-sources` of the claims that come from or through it. */
  readonly legend: string;
  /** The source map, an SVG that is whole in itself; empty where there is nothing to draw. */
  readonly map: string;
  /** The same as a table. */
  readonly table: string;
  /** Where each claim stands, in order of the text. */
  readonly claims: readonly GalleyPlace[];
  /** Which of `claims` is meant by a `data-flow` of map and table. */
  readonly flows: readonly number[];
  readonly blocks: readonly GalleyBlock[];
}

/** A paragraph or the like, with the notes beside it. Its HTML is the same as long as nothing in it changed. */
export interface GalleyBlock {
  readonly start: number;
  readonly end: number;
  /** Which of `claims` is meant by a `data-claim` of 0 in it. */
  readonly firstClaim: number;
  readonly html: string;
}

export interface GalleyPlace {
  readonly start: number;
  readonly end: number;
}

/** Client asks whether and why a document is checked. Answered for any document. */
export const STATUS_REQUEST = 'whence/status';

/** Server tells that a draft's status or analysis changed; the client asks again for what it shows. */
export const STATUS_NOTIFICATION = 'whence/didAnalyse';

export type DraftState = 'checked' | 'off' | 'excluded' | 'language' | 'too-large' | 'unknown';
export interface DraftStatus {
  readonly uri: string;
  readonly version: number | null;
  readonly state: DraftState;
  /** A sentence in plain words: «Not checked: this draft seems to be in Dutch.» */
  readonly message: string;
  /** As the command line counts them; `uncounted` are possible claims, plans and attitudes, which the view shows as well. */
  readonly claims: number;
  readonly sourced: number;
  readonly uncounted: number;
  readonly findings: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
  };
  /** Somebody is typing in it: what is drawn on it may wait, as it is told of again at the next pause. */
  readonly typing: boolean;
}

/** Client asks for what writes down what an editor says, a `Writing`; null where there is nothing to say it of, or nowhere to write. */
export const CORRECT_REQUEST = 'whence/correct';
export interface CorrectParams {
  readonly uri: string;
  /** The words meant; those of claims as the Provenance view has them, a selection, or where the cursor is. */
  readonly places: readonly Place[];
  /** Of the draft that the places are of: once it is another, other words may stand there, and nothing is written. Left out, it is as it stands. */
  readonly version?: number;
  readonly say: Say;
}

export type Say =
  | { readonly kind: 'not-attribution' | 'not-a-claim' | 'carried-by' }
  | {
      readonly kind: 'source-is' | 'attribute-selection';
      readonly name: string;
      /** What sort of source it is, where the editor said so: `named-person`, `document` … */
      readonly form?: string;
    };

/** Client asks for what editors said of one open draft, and whom it names; null when it is not open or not checked. */
export const CORRECTIONS_REQUEST = 'whence/corrections';
export interface Corrections {
  /** The latest first. */
  readonly said: readonly CorrectionMade[];
  /** Names of the draft's sources, those nearest to `place` first. */
  readonly names: readonly string[];
  /** Why nothing can be said of this draft, in plain words; else null. */
  readonly refusal: string | null;
}

/** The parameters of it. */
export interface CorrectionsParams {
  readonly uri: string;
  readonly place?: Place;
}

export interface CorrectionMade {
  readonly id: string;
  /** «The source is “Ada Reed”». */
  readonly what: string;
  /** The sentence it was said in. */
  readonly words: string;
  /** «You, 26 November 2026». */
  readonly who: string;
  /** Null where the words are gone: then it is not applied. */
  readonly place: Place | null;
}

/** Client asks for what takes one back, a `Writing`; null where it is gone already. */
export const UNDO_CORRECTION_REQUEST = 'whence/undoCorrection';
export interface UndoCorrectionParams {
  readonly uri: string;
  readonly id: string;
}

export const CHECK_STATUS_NAMES = [
  'unchecked',
  'query',
  'confirmed',
  'changed',
  'unverifiable',
  'cut',
] as const;
export type CheckStatusName = (typeof CHECK_STATUS_NAMES)[number];

/**
 * Client asks to record something of claims, which is written to a file beside the draft at once; null when the draft is not open
 * or not checked.
 */
export const RECORD_CHECK_REQUEST = 'whence/setCheck';
export type RecordCheckParams = CheckRequest & { readonly uri: string };

export type CheckRequest =
  | {
      /** Claims as the Provenance view has them, a selection, or where the cursor is. */
      readonly places: readonly Place[];
      /** As of a correction. */
      readonly version?: number;
      readonly set: CheckSettingAsked;
    }
  | { readonly id: string; readonly deed: CheckDeed }
  /** Takes away one of its citations, by its place among them. */
  | { readonly id: string; readonly deed: 'uncite'; readonly nth: number }
  | { readonly id: string; readonly deed: 'attach'; readonly place: Place; readonly version?: number };

/** What can be done with a check, wherever it stands. */
export type CheckDeed = 'still-holds' | 'remove';

/** What is left out stays as it is; empty words take a note away. */
export interface CheckSettingAsked {
  readonly status?: CheckStatusName;
  readonly note?: string;
  readonly response?: string;
  readonly restricted?: boolean;
  readonly signOff?: 'checker' | 'editor' | 'legal';
}

export interface CheckRecorded {
  /** Of how many claims something was recorded. */
  readonly done: number;
  /** Why nothing was, in plain words; null where there is nothing to complain of. */
  readonly refusal: string | null;
}

/** The settings under `whence.`, as the client or `.vscode/settings.json` gives them. */
export interface Settings {
  readonly enable: boolean;
  readonly profile: string;
  readonly outlet: string;
  readonly rules: Readonly<Record<string, string>>;
  readonly wordingInQuotations: boolean;
  /** Only the newsroom's own file says so. */
  readonly namesInRestrictedChecks?: boolean;
  /** Patterns of the files, within the workspace folder, that hold what is cited by key. */
  readonly bibliographies: readonly string[];
  readonly citations: CitationSettings;
  readonly inlayHints: { readonly enabled: boolean };
  readonly findings: FindingSettings;
  /** Whether a page may be opened when an editor cites it, and one within the house. Only the editor's own settings say so. */
  readonly fetchPages: boolean;
  readonly fetchPrivateAddresses: boolean;
  /** Whether the other drafts of the workspace are read to say where else a claim stands, and which files are, though they are no drafts. */
  readonly lineage: { readonly enabled: boolean; readonly background: readonly string[] };
  readonly files: {
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    readonly maxSize: number;
    /** URI of the folder that a list's patterns start from, where the newsroom's own file gives it; else the workspace's. */
    readonly within?: { readonly include?: string | undefined; readonly exclude?: string | undefined };
  };
}

/** How findings are shown: as problems of the editor, or `quietly` in the text alone; whether new ones wait while their words are typed. */
export interface FindingSettings {
  readonly show: 'problems' | 'quietly';
  readonly waitWhileTyping: boolean;
}

/** How citations are written: `ledger` is beside the draft, with its checks; in plain text it is asked once, unless it is said. */
export interface CitationSettings {
  readonly style: 'footnote' | 'pandoc' | 'ledger';
  readonly plainText: 'ask' | 'text' | 'beside';
}

/** Client asks to turn the citations of one open draft into a style; null when it is not open or not checked. The server makes the changes. */
export const CONVERT_CITATIONS_REQUEST = 'whence/convertCitations';
export interface ConvertCitationsParams {
  readonly uri: string;
  readonly to: CitationSettings['style'];
}
export interface CitationsConverted {
  /** «4 citations are in footnotes now.» */
  readonly told: string | null;
  /** Why nothing was done, in plain words; else null. */
  readonly refusal: string | null;
}

/**
 * Server asks where citations of plain text go, in which a mark would be printed: the client asks the editor, keeps the answer in the
 * settings and gives it. Only sent to a client that says `asksWhereToCite` as it starts the server.
 */
export const ASK_PLAIN_TEXT_REQUEST = 'whence/askPlainText';
export interface AskPlainTextParams {
  /** Of the draft. */
  readonly uri: string;
}
export interface PlainTextAnswer {
  /** Null where the editor did not say. */
  readonly place: 'text' | 'beside' | null;
}

/**
 * Server asks to save files that it has just changed at an editor's word: a draft together with what is kept beside it, a bibliography.
 * Only sent to a client that says `savesFiles` as it starts the server.
 */
export const SAVE_REQUEST = 'whence/save';
export interface SaveParams {
  readonly uris: readonly string[];
}

/** Client asks for a copy of one open draft to hand on; null when it is not open or not checked, or where there is no such copy. */
export const COPY_REQUEST = 'whence/copy';

export type CopyName =
  'clean' | 'annotated' | 'checklist' | 'report' | 'web-annotation' | 'csl-json' | 'bibtex';
export type CopyFormat = 'markdown' | 'html' | 'csv';

export interface CopyParams {
  readonly uri: string;
  readonly as: CopyName;
  /** Left out where there is but one. */
  readonly format?: CopyFormat;
}

export interface DraftCopy {
  readonly text: string;
  /** What a file of it ends with, without the dot; null for the draft's own. */
  readonly ending: string | null;
  /** «Taken out: 3 citation marks, 2 entries»; null where there is nothing to tell. */
  readonly told: string | null;
  /** A list with nothing on it: `told` says so. */
  readonly isEmpty: boolean;
}

/** Client asks what a page of the web says of itself, to cite it. Nothing is opened unless the settings allow it. */
export const PAGE_FACTS_REQUEST = 'whence/pageFacts';
export interface PageFactsParams {
  readonly uri: string;
  readonly url: string;
}

export type PageRead =
  | { readonly kind: 'facts'; readonly facts: PageFacts }
  /** Why there are none, in plain words. */
  | { readonly kind: 'problem'; readonly message: string };

/** What is known of a page, for the editor to look over; empty where it says nothing. */
export interface PageFacts {
  readonly title: string;
  /** «Ada Orr and Jan Lind». */
  readonly author: string;
  readonly outlet: string;
  /** «19 March 2023». */
  readonly date: string;
  readonly url: string;
  /** Of CSL: `article-newspaper`. */
  readonly type: string;
}

/** Client asks where else the claim at a place is claimed; null when the draft is not open or not checked. */
export const LINEAGE_REQUEST = 'whence/lineage';
export interface LineageParams {
  readonly uri: string;
  readonly place: Place;
}

export interface ClaimLineage {
  /** Of the claim, in one line; null where there is none. */
  readonly words: string | null;
  /** False while the other drafts are still being read. */
  readonly isRead: boolean;
  /** How many drafts were read when an editor stopped it before all were; null otherwise. */
  readonly stoppedAt: number | null;
  /** How many are read where there are more than that; null otherwise. */
  readonly boundedAt: number | null;
  /** Comparing ended before its time. */
  readonly hasEnded: boolean;
  /** The one that has it most alike first. */
  readonly drafts: readonly LineageDraft[];
  /** Others that perhaps have it: of these an editor judges. */
  readonly perhaps: readonly LineageDraft[];
}

export interface LineageDraft {
  readonly uri: string;
  readonly name: string;
  /** Each with its words in one line and how the draft has it: «from the Kremlin, via Russian news agencies». */
  readonly places: readonly { readonly place: Place; readonly words: string; readonly how: string }[];
}

/** Client asks to read on, where an editor had stopped the reading of the drafts. */
export const READ_ON_REQUEST = 'whence/readOn';

/** Client asks what could be cited for some words of one open draft; null when it is not open or not checked. */
export const CITATION_CHOICES_REQUEST = 'whence/citationChoices';
export interface CitationChoicesParams {
  readonly uri: string;
  /** The words meant: a selection, or where the cursor is. */
  readonly place: Place;
  /** Ids of what this editor cited lately, the last first. */
  readonly recent: readonly string[];
}

export interface CitationChoices {
  /** What the citation is for, null where nothing that could have one stands there. */
  readonly cited: CitedWords | null;
  /** The likeliest first; `server/src/citations/choices.ts` says which those are. */
  readonly choices: readonly CitationChoice[];
  /** What the newsroom's way of citing has a place for besides. */
  readonly asks: readonly (keyof CitedPassage)[];
}

/** What in a source is meant; what is left out, or empty, is not known. */
export interface CitedPassage {
  /** «p. 3», «12:30»; without brackets and semicolons. */
  readonly where?: string;
  /** What it says there, word for word. */
  readonly excerpt?: string;
}

/** Words of a draft as they stood when they were chosen, which may have moved since. */
export interface CitedWords {
  readonly place: Place;
  readonly words: string;
}

export interface CitationChoice {
  /** What it is called from now on; the same tomorrow. */
  readonly id: string;
  /** «Ada Orr, “Bridges”, The Courier, 19 March 2023». */
  readonly label: string;
  /** Its key, the draft it stands in. */
  readonly description: string;
  readonly kind: 'draft' | 'elsewhere' | 'bibliography' | 'source';
  readonly isFitting: boolean;
  readonly isRecent: boolean;
}

/** Client asks for the one edit that cites something for words of one open draft; null as above. */
export const CITE_REQUEST = 'whence/cite';
export interface CiteParams {
  readonly uri: string;
  readonly cited: CitedWords;
  readonly what: CitedThing;
  readonly passage?: CitedPassage;
}

export type CitedThing =
  | { readonly kind: 'choice'; readonly id: string }
  | { readonly kind: 'new'; readonly told: ToldReference }
  /** To be filled in where it stands. */
  | { readonly kind: 'later' };

/** What an editor told of something new; what is left out is not known. */
export interface ToldReference {
  readonly sort: 'page' | 'interview' | 'document' | 'email' | 'recording' | 'post';
  readonly title?: string;
  readonly author?: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly url?: string;
  readonly kept?: string;
  readonly archive?: string;
  readonly type?: string;
}

/** What the client is to write. */
export interface Writing<Edit> {
  /** To be applied whole; null where there is nothing to apply. */
  readonly edit: Edit | null;
  /** Why nothing is to be written, in plain words; else null. */
  readonly refusal: string | null;
}

export interface Citing<Edit> extends Writing<Edit> {
  /** What it is called among the choices from now on; null where it cannot be chosen. */
  readonly id: string | null;
}
