/** What of a field of CSL-JSON can be trusted, by the shape that it should have. Knows values alone. */

/** Undefined where nothing can. */
export function soundOf(name: string, field: unknown): unknown {
  if (hasShape(name, field)) return field;
  return DATES.has(name) ? (withoutParts(field) ?? undefined) : undefined;
}

const DATES: ReadonlySet<string> = new Set(['issued', 'accessed']);

/** A date whose numbers cannot be read may say in words what day it is; null where it does not. */
function withoutParts(date: unknown): object | null {
  const rest = Object.fromEntries(Object.entries(Object(date)).filter(([name]) => name !== 'date-parts'));
  return isDate(rest) && ('literal' in rest || 'raw' in rest) ? rest : null;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isDate = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const texts = ['literal' in value ? value.literal : '', 'raw' in value ? value.raw : ''];
  return texts.every(isText) && (!('date-parts' in value) || isDateParts(value['date-parts']));
};

/** A day, or from one to another; each at least its year. */
const isDateParts = (value: unknown): boolean =>
  Array.isArray(value) && isOfLength(value, 2) && value.every((day: unknown) => isDay(day));
const isDay = (value: unknown): boolean =>
  Array.isArray(value) &&
  isOfLength(value, 3) &&
  value.every((part: unknown) => typeof part === 'number' || isText(part));
const isOfLength = ({ length }: readonly unknown[], most: number): boolean => length >= 1 && length <= most;

const isNames = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (name: unknown) => isRecord(name) && ['family', 'given', 'literal'].every((part) => isPartOf(name, part)),
  );

function isPartOf(name: unknown, part: string): boolean {
  const value: unknown = Object.entries(Object(name)).find(([key]) => key === part)?.[1];
  return value === undefined || isText(value);
}

const SHAPES: Readonly<Record<string, ((value: unknown) => boolean) | undefined>> = {
  type: isText,
  title: isText,
  'container-title': isText,
  publisher: isText,
  URL: isText,
  author: isNames,
  editor: isNames,
  issued: isDate,
  accessed: isDate,
};

function hasShape(name: string, value: unknown): boolean {
  return !Object.hasOwn(SHAPES, name) || (SHAPES[name]?.(value) ?? true);
}
