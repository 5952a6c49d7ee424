/** JSON whose shape nobody has checked yet: lists that may stand as one thing, objects among other things. Knows no annotation. */
import { fieldsIn } from '../entries.ts';

export type Json = Readonly<Record<string, unknown>>;

/** JSON-LD writes a list of one as the one thing. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The objects of it. */
export function recordsIn(value: unknown): readonly Json[] {
  return listOf(value).flatMap((one) => {
    const fields = fieldsIn(one);
    return fields === null ? [] : [fields.all];
  });
}
