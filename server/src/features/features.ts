/** The features, in no particular order: each is a file of its own, and adding one is a line here. */
import { codeAction } from './code-action.ts';
import { citationChoices } from './citation-choices.ts';
import { cite } from './cite.ts';
import { checks } from './checks.ts';
import { commands } from './commands.ts';
import { completion } from './completion.ts';
import { convert } from './convert-citations.ts';
import { corrections } from './corrections.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLink } from './document-link.ts';
import { documentSymbol } from './document-symbol.ts';
import type { Feature } from './feature.ts';
import { findings } from './findings.ts';
import { galley } from './galley.ts';
import { handOn } from './hand-on.ts';
import { hover } from './hover.ts';
import { inlayHint } from './inlay-hint.ts';
import { lineage } from './lineage.ts';
import { pageFactsFeature } from './page-facts.ts';
import { provenance } from './provenance.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { renamedDrafts } from './renamed-drafts.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { tints } from './tints.ts';
import { workspaceDrafts } from './workspace-drafts.ts';
import { workspaceSources } from './workspace-sources.ts';

export const FEATURES: readonly Feature[] = [
  codeAction,
  checks,
  citationChoices,
  cite,
  commands,
  convert,
  completion,
  corrections,
  definition,
  diagnostics,
  documentHighlight,
  documentLink,
  documentSymbol,
  findings,
  galley,
  handOn,
  hover,
  inlayHint,
  lineage,
  pageFactsFeature,
  provenance,
  references,
  rename,
  renamedDrafts,
  sources,
  status,
  tints,
  workspaceDrafts,
  workspaceSources,
];
