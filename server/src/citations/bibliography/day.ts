/** Reads when something came out, of words that bibliographies and drafts have for it. Knows words only. */

/** «2024-05-19», «2024-05» or «2024», as far as the words tell; the first day of a span; null where they name no year. */
export function dayIn(words: string): string | null {
  const found = NUMBERS.exec(words);
  if (!found) return null;
  const [, year = '', number, day] = found;
  const name = MONTH.exec(words)?.[1]?.toLowerCase();
  const month = Number(number ?? (name === undefined ? 0 : MONTHS.indexOf(name.slice(0, 3)) / 3 + 1));
  if (!Number.isInteger(month) || month < 1 || month > 12) return year;
  const isDay = number !== undefined && day !== undefined && Number(day) >= 1 && Number(day) <= 31;
  return [year, String(month), ...(isDay ? [day] : [])].map((part) => part.padStart(2, '0')).join('-');
}

const NUMBERS = /(?<!\d)((?:1\d|20|21)\d{2})(?:[-/ ](\d{1,2})(?![\d:])(?:[-/ ](\d{1,2})(?![\d:]))?)?(?!\d)/;
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const MONTH =
  /(?<!\p{L})(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})/iu;
