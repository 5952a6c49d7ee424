/** References as CSL-JSON has them (Citation Style Language 1.0.2): what Zotero and Better BibTeX export. Types alone. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly [part: string]: unknown;
}
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly (number | string)[])[];
  readonly literal?: string;
  readonly raw?: string;
  readonly [part: string]: unknown;
}
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly [field: string]: unknown;
}
