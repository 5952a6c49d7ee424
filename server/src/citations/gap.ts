/** What the words behind a mark say of the space before it: whether it has to go with the mark. Knows neither marks nor copies. */

/** Whether no space may stand before these words; `abuts`: they stand right behind the mark, so that the space was the mark's own. */
export function takesNoSpace(next: string, abuts: boolean): boolean {
  return CLOSES.test(next) || (abuts && CLOSES_WHERE_IT_ABUTS.test(next));
}

/** Of «said, [@orr], that» one comma is enough. */
export function isDoubled(last: string, next: string): boolean {
  return last.endsWith(',') && next.startsWith(',');
}

/** Characters on each side that tell what may stand there; Markdown's stars may come between. */
export const NEAR = 5;

const CLOSES = /^(?:[,;:!?)\]}”]|\.(?![.\p{L}\p{N}])|"(?!\p{L})|[*_]+(?=[\s.,;:!?)\]}”]|$))/u;
/** Behind a space these may begin something: «he left ’til noon», «fell – he said», «said ... no». */
const CLOSES_WHERE_IT_ABUTS = /^(?:[’»…%/]|'(?![\p{L}\p{N}])|(?:[—–]|--+)(?!\s)|\.{2,})/u;
