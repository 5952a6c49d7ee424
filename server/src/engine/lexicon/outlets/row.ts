/** How a line of the lists becomes an outlet. Knows no outlet. */
import type { ControlClass } from '../../model.ts';
import type { Outlet } from '../outlets.ts';

/** A news agency. `names` are its names, the usual one first, parted by bars; a `?` before them: others share them. */
export const agency = (
  country: string | null,
  names: string,
  controlClass: ControlClass | null = null,
): Outlet => row('news-agency', { country, names, controlClass });

/** A newspaper, broadcaster or site; as `agency`. */
export const outlet = (
  country: string | null,
  names: string,
  controlClass: ControlClass | null = null,
): Outlet => row('news-outlet', { country, names, controlClass });

interface Line {
  readonly country: string | null;
  readonly names: string;
  readonly controlClass: ControlClass | null;
}

function row(kind: Outlet['kind'], { country, names, controlClass }: Line): Outlet {
  const shared = names.startsWith('?');
  const [name = '', ...aliases] = names.slice(shared ? 1 : 0).split('|');
  return {
    name,
    aliases,
    country,
    kind,
    class: controlClass,
    ...(shared ? { ambiguous: true as const } : {}),
  };
}
