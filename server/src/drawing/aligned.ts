/** Which place of a draft each letter of a parsed text comes from: Markdown's escapes, entities and the marks of quoted lines are not in the text. */

/** For each unit of `value`, its offset in the source; and at the end, where the source ends. Never falls. */
export function alignedPlaces(source: string, value: string, start: number): readonly number[] {
  const places: number[] = [];
  let at = 0;
  for (let unit = 0; unit < value.length; unit += 1) {
    at = sameAt(source, at, value.charAt(unit));
    places.push(start + Math.min(at, source.length));
    at += lengthAt(source, at, value.charAt(unit));
  }
  places.push(start + source.length);
  return places;
}

/** Where the letter stands from `at` on, over a backslash or the marks of a quoted line; `at` itself where it is put otherwise. */
function sameAt(source: string, at: number, letter: string): number {
  if (source.charAt(at) === letter)
    return isEscape(source, at) && letter === '\\' && source.charAt(at + 1) === '\\' ? at + 1 : at;
  if (isEscape(source, at)) return at + 1;
  let ahead = at;
  while (ahead < source.length && /[\s>]/.test(source.charAt(ahead)) && source.charAt(ahead) !== letter)
    ahead += 1;
  return source.charAt(ahead) === letter ? ahead : at;
}

function isEscape(source: string, at: number): boolean {
  return source.charAt(at) === '\\' && /[!-/:-@[-`{-~]/.test(source.charAt(at + 1));
}

/** An entity stands for its letter; all else is as long as it is. */
function lengthAt(source: string, at: number, letter: string): number {
  const isEntity =
    source.charAt(at) === '&' && (letter !== '&' || /^&(?:amp|#38|#x26);/i.test(source.slice(at, at + 6)));
  if (!isEntity) return 1;
  return /^&(?:#\w{1,8}|\w{1,31});/.exec(source.slice(at, at + 34))?.[0].length ?? 1;
}
