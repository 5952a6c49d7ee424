/** A draft with all that is known of it: what every copy is made from. Types alone. */
import type { Finding, RuleFacts } from '../rules/rule.ts';

export interface DraftToExport {
  /** What the copies call it: the name of its file. */
  readonly name: string;
  readonly facts: RuleFacts;
  /** In order of the text. */
  readonly findings: readonly Finding[];
}
