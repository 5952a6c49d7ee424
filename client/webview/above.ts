/** What stands above the draft: its summary, the sourcing profile, the sources to filter by, the source map. Knows no claim. */
import type { Galley } from '../../server/src/protocol.ts';
import type { GalleyWords } from '../src/galley/messages.ts';

/** What was open stays open, and what did not change is left as it is. */
export function drawAbove(header: HTMLElement, galley: Galley, words: GalleyWords): void {
  const isNew = !header.querySelector('.summary');
  if (isNew) header.replaceChildren(...parts(words));
  put(header, '.summary', escaped(galley.summary));
  put(header, '.profile-place', galley.profile);
  put(header, '.legend', galley.legend);
  put(header, '.map-place', galley.map);
  put(header, '.table-place', galley.table);
  header.classList.toggle('empty', galley.map === '');
}

function parts({ sources, showAll, map, table, saveSvg, savePng }: GalleyWords): Node[] {
  const page = document.createElement('template');
  page.innerHTML = `
    <p class="summary" role="status"></p>
    <div class="profile-place"></div>
    <div class="filter" role="group" aria-label="${escaped(sources)}"><span>${escaped(sources)}</span> <span class="legend"></span>
      <button type="button" class="all">${escaped(showAll)}</button></div>
    <details class="map-part"><summary>${escaped(map)}</summary>
      <div class="map-place"></div>
      <p><button type="button" class="svg">${escaped(saveSvg)}</button> <button type="button" class="png">${escaped(savePng)}</button></p>
      <details><summary>${escaped(table)}</summary><div class="table-place"></div></details>
    </details>`;
  return [...page.content.childNodes];
}

function put(header: HTMLElement, selector: string, html: string): void {
  const place = header.querySelector<HTMLElement>(selector);
  if (!place || drawn.get(place) === html) return;
  drawn.set(place, html);
  place.innerHTML = html;
}

const drawn = new WeakMap<Element, string>();

function escaped(words: string): string {
  const holder = document.createElement('span');
  holder.textContent = words;
  return holder.innerHTML.replaceAll('"', '&quot;');
}
