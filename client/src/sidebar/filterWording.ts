/** The words of the filter of the Provenance view: what it leaves, and what can be chosen. Pure; the editor's translation comes in as `l10n`. */
import type { FacetKind } from './facets.ts';
import type { Wanted } from './filter.ts';
import type { Localizer } from './wording.ts';

/** «3 of 17 shown: Hearsay, Query, “kremlin”»: what is not counted as a claim is among them. */
export function filterWords(
  { words, chosen }: Wanted,
  { shown, all }: { readonly shown: number; readonly all: number },
  l10n: Localizer,
): string {
  const typed = words.trim();
  const wanted = [
    ...chosen.map(({ label }) => label),
    ...(typed === '' ? [] : [l10n.t('“{0}”', typed)]),
  ].join(', ');
  return l10n.t('{0} of {1} shown: {2}', shown, all, wanted);
}

/** Over what can be chosen of one kind. */
export function kindWords(kind: FacetKind, l10n: Localizer): string {
  switch (kind) {
    case 'attention':
      return l10n.t('what needs a look');
    case 'check':
      return l10n.t('by check');
    case 'standing':
      return l10n.t('by standing');
    case 'source':
      return l10n.t('by source');
    case 'rule':
      return l10n.t('by finding');
  }
}
