/**
 * The galley as it runs in its page: puts in what the server drew, piece by piece and only what changed, and tells the extension what was
 * clicked, checked and scrolled to. Knows no editor.
 */
import { CHECK_STATUS_NAMES } from '../../server/src/protocol.ts';
import type { CheckStatusName, Galley } from '../../server/src/protocol.ts';
import type { FromGalley, ToGalley } from '../src/galley/messages.ts';
import { drawAbove } from './above.ts';
import { blockAt, putBlocks } from './blocks.ts';
import { filterBy, sourcesIn } from './filter.ts';
import { pngOf, svgOf } from './picture.ts';
import { onSettled } from './settled.ts';
import './galley.css';

declare function acquireVsCodeApi(): { postMessage(message: FromGalley): void };

const { postMessage: tell } = acquireVsCodeApi();
const above = byId('above');
const draft = byId('draft');
const filtered = new Set<string>();
let shown: Galley | null = null;
/** Where the cursor is in what is shown; null until that is told. */
let cursor: number | null = null;
/** Until then scrolling is the editor’s, and not told back; milliseconds as `performance.now` counts. */
let quietUntil = 0;

window.addEventListener('message', ({ data }: MessageEvent<ToGalley>) => take(data));
draft.addEventListener('click', ({ target }) => goTo(target));
onSettled(draft, check);
draft.addEventListener('keydown', onKey);
above.addEventListener('click', ({ target }) => {
  if (target instanceof Element) clickAbove(target);
});
window.addEventListener('scroll', tellScroll, { passive: true });
tell({ type: 'ready' });

function take(message: ToGalley): void {
  if (message.type === 'show') show(message);
  if (message.type === 'nothing') {
    shown = cursor = null;
    above.textContent = message.message;
    draft.replaceChildren();
  }
  if (message.type === 'scroll') scrollTo(message.offset);
  if (message.type === 'cursor') {
    cursor = message.offset;
    markCurrent();
  }
}

/** Puts in what changed, and what was chosen stays chosen, as far as this draft has it. */
function show({ galley, words }: ToGalley & { readonly type: 'show' }): void {
  if (galley.uri !== shown?.uri) cursor = null;
  shown = galley;
  drawAbove(above, galley, words);
  const giveBack = holdFocus();
  putBlocks(draft, galley.blocks);
  giveBack();
  markCurrent();
  const sources = new Set(sourcesIn(above));
  for (const one of filtered) if (!sources.has(one)) filtered.delete(one);
  refilter();
}

/** A note that is drawn anew, as its check was set, keeps the keyboard, and so does its menu. */
function holdFocus(): () => void {
  const held = document.hasFocus() ? document.activeElement : null;
  const claim = held ? claimAt(held) : undefined;
  return () => {
    if (claim === undefined || held?.isConnected === true) return;
    const note = [...draft.querySelectorAll<HTMLElement>('.note')].find((one) => claimAt(one) === claim);
    (held instanceof HTMLSelectElement ? note?.querySelector('select') : note)?.focus({
      preventScroll: true,
    });
  };
}

/** A source to filter by, a claim of the map, or the map to be saved. */
function clickAbove(target: Element): void {
  const flow = target.closest('[data-flow]')?.getAttribute('data-flow');
  if (shown && flow) go(shown.flows[Number(flow)]);
  const button = target.closest('button');
  const source = button?.dataset['source'];
  if (source !== undefined && !filtered.delete(source)) filtered.add(source);
  if (button?.classList.contains('all') === true) filtered.clear();
  if (button) refilter();
  const map = above.querySelector<SVGSVGElement>('.map');
  if (map && button?.classList.contains('svg') === true)
    tell({ type: 'save', ending: 'svg', bytes: svgOf(map) });
  if (map && button?.classList.contains('png') === true)
    void pngOf(map)
      .catch(() => null)
      .then((bytes) => tell(bytes ? { type: 'save', ending: 'png', bytes } : { type: 'noPng' }));
}

const refilter = (): void => filterBy(filtered, [draft, above]);

/** The number of the claim that an element belongs to; undefined for none. */
function claimAt(element: Element): number | undefined {
  const claim = element.closest('[data-claim]')?.getAttribute('data-claim');
  const block = element.closest<HTMLElement>('.row');
  if (claim === null || claim === undefined || !block) return undefined;
  return Number(claim) + Number(block.dataset['firstClaim']);
}

function goTo(target: EventTarget | null): void {
  if (!(target instanceof Element) || target.closest('a, select')) return;
  go(claimAt(target));
}

function go(claim: number | undefined): void {
  const place = claim === undefined ? undefined : shown?.claims[claim];
  if (shown && place) tell({ type: 'go', version: shown.version, ...place });
}

/** Of the claim as it stands now; of an older text the extension drops it. */
function check(menu: HTMLSelectElement): () => void {
  const place = shown?.claims[claimAt(menu) ?? -1];
  if (!shown || !place) return () => {};
  const said = { type: 'check', version: shown.version, ...place, status: statusOf(menu.value) } as const;
  return () => tell(said);
}

const statusOf = (value: string): CheckStatusName =>
  CHECK_STATUS_NAMES.find((one) => one === value) ?? 'unchecked';

/** Arrows go from note to note, Enter to the text. */
function onKey(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.classList.contains('note')) return;
  if (key === 'Enter') return go(claimAt(target));
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const notes = [...draft.querySelectorAll<HTMLElement>('.note')].filter(({ hidden }) => !hidden);
  notes[notes.indexOf(target) + step]?.focus();
  event.preventDefault();
}

/** As far into its block as the place is. */
function scrollTo(offset: number): void {
  const row = blockAt(draft, offset);
  if (!row) return;
  quietUntil = performance.now() + QUIET;
  const { top, height } = row.element.getBoundingClientRect();
  window.scrollTo({ top: offset === 0 ? 0 : window.scrollY + top + row.share * height });
}

const QUIET = 250;

function tellScroll(): void {
  if (!shown || performance.now() < quietUntil) return;
  const rows = [...draft.querySelectorAll<HTMLElement>('.row')];
  const row = rows.find((one) => one.getBoundingClientRect().bottom > 0);
  if (!row) return;
  const { top, height } = row.getBoundingClientRect();
  const share = Math.max(0, Math.min(1, -top / Math.max(1, height)));
  const start = Number(row.dataset['start']);
  const offset = Math.round(start + share * (Number(row.dataset['end']) - start));
  tell({ type: 'scrolled', version: shown.version, offset });
}

function markCurrent(): void {
  for (const one of draft.querySelectorAll('.current')) one.classList.remove('current');
  if (!shown || cursor === null) return;
  const at = cursor;
  const claim = shown.claims.findIndex(({ start, end }) => start <= at && at <= end);
  if (claim < 0) return;
  for (const one of draft.querySelectorAll('[data-claim]'))
    if (claimAt(one) === claim) one.classList.add('current');
}

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no «${id}»`);
  return found;
}
