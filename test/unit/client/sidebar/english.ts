/** What the editor's translation does where there is nothing to translate. */
import type { Localizer } from '../../../../client/src/sidebar/wording.ts';

export const english: Localizer = {
  t: (message, ...values) => message.replaceAll(/\{(\d+)\}/g, (_, index) => String(values[Number(index)])),
};
