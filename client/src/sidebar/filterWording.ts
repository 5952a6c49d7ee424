/** The words of the filter of the Provenance view: what it leaves, and what can be chosen. Pure; the editor's translation comes in as `l10n`. */
import type { FacetKind } from './facets.ts';
import type { Left, Wanted } from './filter.ts';
import type { Localizer } from './wording.ts';

/** «3 of 17 claims shown, 1 more that is possible, or a plan or attitude: Hearsay, Query, “kremlin”». */
export function filterWords({ words, chosen }: Wanted, left: Left, l10n: Localizer): string {
  const typed = words.trim();
  const wanted = [
    ...chosen.map(({ label }) => label),
    ...(typed === '' ? [] : [l10n.t('“{0}”', typed)]),
  ].join(', ');
  return l10n.t('{0}: {1}', leftWords(left, l10n), wanted);
}

function leftWords({ shown, all, besides }: Left, l10n: Localizer): string {
  if (besides === 0) return l10n.t('{0} of {1} claims shown', shown, all);
  return besides === 1
    ? l10n.t('{0} of {1} claims shown, 1 more that is possible, or a plan or attitude', shown, all)
    : l10n.t(
        '{0} of {1} claims shown, {2} more that are possible, or plans and attitudes',
        shown,
        all,
        besides,
      );
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
