/**
 * «Filter Claims…»: a list of what claims can be chosen by, to tick, and a box for words. The view follows at once; Escape brings back what
 * was there before. Which claims are left, `filter.ts` says.
 */
import { l10n, QuickPickItemKind, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { ClaimFilter } from './claimFilter.ts';
import { FACET_KINDS, facetsOf, isSameFacet } from './facets.ts';
import type { CountedFacet, Facet } from './facets.ts';
import { kindWords } from './filterWording.ts';

export function askFilter(filter: ClaimFilter): void {
  const before = filter.wanted;
  const items = itemsFor(filter);
  let isKept = false;
  const pick = window.createQuickPick<FacetItem>();
  pick.title = l10n.t('Filter Claims');
  pick.placeholder = l10n.t('Type words of a claim, or tick what it is to have');
  pick.canSelectMany = true;
  // Whoever looks into the draft meanwhile has not said that nothing was meant.
  pick.ignoreFocusOut = true;
  pick.items = items;
  pick.selectedItems = items.filter(
    ({ facet }) => facet && before.chosen.some((one) => isSameFacet(one, facet)),
  );
  pick.value = before.words;
  const told = filter.onDidShow(() => {
    pick.title = filter.told === '' ? l10n.t('Filter Claims') : filter.told;
  });
  pick.onDidChangeValue((words) => filter.set({ ...filter.wanted, words }));
  pick.onDidChangeSelection((selected) => {
    const chosen = selected.flatMap(({ facet }) => (facet ? [facet] : []));
    const isMore = chosen.length > filter.wanted.chosen.length;
    // What was typed led to it, and is not meant besides.
    if (isMore) pick.value = '';
    filter.set({ words: isMore ? '' : filter.wanted.words, chosen });
  });
  pick.onDidAccept(() => {
    isKept = true;
    pick.hide();
  });
  pick.onDidHide(() => {
    if (!isKept) filter.set(before);
    told.dispose();
    pick.dispose();
  });
  pick.show();
}

interface FacetItem extends QuickPickItem {
  /** Left out of what stands between two kinds. */
  readonly facet?: Facet;
}

/** What was chosen in another draft stays on the list, so that it can be taken away. */
function itemsFor({ claims, wanted }: ClaimFilter): FacetItem[] {
  const here = facetsOf(claims, l10n);
  const others = wanted.chosen.filter((one) => !here.some((facet) => isSameFacet(one, facet)));
  const all = [...here, ...others.map((facet) => ({ ...facet, count: 0 }))];
  return FACET_KINDS.flatMap((kind) => {
    const own = all.filter((facet) => facet.kind === kind);
    const heading = { label: kindWords(kind, l10n), kind: QuickPickItemKind.Separator };
    return own.length === 0 ? [] : [heading, ...own.map(itemOf)];
  });
}

function itemOf({ count, ...facet }: CountedFacet): FacetItem {
  return { label: facet.label, description: String(count), facet };
}
