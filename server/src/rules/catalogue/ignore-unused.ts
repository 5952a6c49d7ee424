/** `ignore-unused`: a comment, or an entry of the list of ignored findings, that leaves out findings, and leaves out none. */
import { formatIgnore, type Ignore } from '../../ledger/ignores.ts';
import type { UnusedIgnore } from '../../ledger/unused.ts';
import { defineRule } from '../define.ts';
import type { Edit, RuleFacts } from '../rule.ts';
import { short } from '../wording.ts';

export const ignoreUnused = defineRule<UnusedIgnore>({
  code: 'ignore-unused',
  severity: 'hint',
  profiles: { quiet: 'off' },
  summary:
    'A comment, or the list of ignored findings, tells Whence to leave something out, and there is nothing to leave out.',
  why: 'The sentence it was written for has been mended or cut. Left in, it would hide the next one of its kind, which nobody has looked at.',
  advice: 'Remove it, or correct the name of the rule.',
  ofIgnores: true,
  examples: {
    flagged: [
      {
        text: '<flag><!-- whence-disable-next-line hearsay --></flag>\nThe mayor said the plant had closed.\n',
        fixed: 'The mayor said the plant had closed.\n',
      },
      {
        text: 'The mayor said the plant had closed. <flag><!-- whence-disable-line no-such-rule --></flag>\n',
        fixed: 'The mayor said the plant had closed.\n',
      },
      {
        text: '<flag><!-- whence-disable-next-line vague-source, hearsay -- we know --></flag>\nThe mayor is said to have left.\n',
        fixed: '<!-- whence-disable-next-line hearsay -- we know -->\nThe mayor is said to have left.\n',
      },
      {
        text: 'The mayor said the plant had closed. <flag><!-- whence-disable-line --></flag>\n',
        fixed: 'The mayor said the plant had closed.\n',
      },
    ],
    clean: [
      { text: '<!-- whence-disable-next-line hearsay -->\nThe mayor is said to have left.\n' },
      { text: 'The mayor is said to have left. <!-- whence-disable-line -->\n' },
      { text: '<!-- The mayor said so twice. -->\nThe mayor said the plant had closed.\n' },
      { text: '`<!-- whence-disable-line hearsay -->` is a comment.\n' },
    ],
  },
  *check(_, unused) {
    for (const one of unused) yield { span: { start: one.start, end: one.end }, data: one };
  },
  message: ({ data: { inVain, unknown, kept, entries, gone } }) => {
    if (entries) return ofEntries(entries, { unknown, gone });
    const noSuch = unknown.map((rule) => `There is no rule “${rule}”.`).join(' ');
    if (kept.length === 0 && unknown.length === 0)
      return 'There is nothing here for this comment to leave out.';
    const idle = inVain.filter((rule) => !unknown.includes(rule));
    const nothing = idle.length > 0 ? `There is nothing to leave out of ${idle.join(', ')}.` : '';
    return [noSuch, nothing].filter((words) => words !== '').join(' ');
  },
  fix: ({ data }, facts) => [
    data.entries
      ? { ...TAKE_OUT, ledgerLines: data.entries.map(formatIgnore) }
      : data.kept.length === 0
        ? { title: 'Remove the comment', kind: 'repair', edits: [removal(data, facts)] }
        : {
            title: `Take ${data.inVain.join(', ')} out of the comment`,
            kind: 'repair',
            edits: [shortened(data, facts)],
          },
  ],
});

const TAKE_OUT = { title: 'Take it off the list of ignored findings', kind: 'repair', edits: [] } as const;

/** Of a sentence that is gone its words are told, for they are nowhere else. */
function ofEntries(
  entries: readonly Ignore[],
  { unknown, gone }: Pick<UnusedIgnore, 'unknown' | 'gone'>,
): string {
  const rules = [...new Set(entries.map(({ rule }) => rule))].join(', ');
  const [first] = entries;
  const sentence =
    first && gone === true ? `“${short(first.quote)}”, which is not in the draft any more` : 'this sentence';
  const noSuch = unknown.map((rule) => ` There is no rule “${rule}”.`).join('');
  return `The list of ignored findings (.whence/ignores.jsonl) leaves ${rules} out of ${sentence}. There is nothing to leave out.${noSuch}`;
}

/** With its line where it stands alone, else with the space before it. */
function removal({ start, end }: UnusedIgnore, { text }: RuleFacts): Edit {
  const before = /[^\S\r\n]*$/.exec(text.slice(Math.max(0, start - 100), start))?.[0] ?? '';
  const opensLine = start === before.length || /[\r\n]/.test(text.charAt(start - before.length - 1));
  if (!opensLine) return { start: start - before.length, end, newText: '' };
  const behind = /^[^\S\r\n]*(?:\r\n|\r|\n|$)/.exec(text.slice(end))?.[0] ?? '';
  return { start: start - before.length, end: end + behind.length, newText: '' };
}

/** The rules that are kept in place of those that were named; the reason stays. */
function shortened({ start, end, kept }: UnusedIgnore, { text }: RuleFacts): Edit {
  const comment = text.slice(start, end);
  const [head = ''] = /^<!--\s*whence-[\w-]+\s+/.exec(comment) ?? [];
  const named = comment.slice(head.length, comment.length - '-->'.length);
  const length = named.split(/\s--(?:\s|$)/)[0]?.trimEnd().length ?? 0;
  const place = start + head.length;
  return { start: place, end: place + length, newText: kept.join(', ') };
}
