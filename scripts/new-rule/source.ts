/** The source text of a rule to start from, and of the catalogue with its line. Writes nothing. */
import { exportName } from '../generate/registry.ts';

/** `vague-source`: it is a file's name, a settings key and a variable's name at once. */
export function isRuleName(name: string): boolean {
  return /^[a-z]+(?:-[a-z]+)*$/.test(name);
}

/** Finds one rare verb, so that it type-checks and its samples pass before anybody has said what it is for. */
export function ruleSource(name: string): string {
  return `/** \`${name}\`: what it looks for, in one line. */
import type { Attribution } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import { speakable, wordsAt } from '../facts.ts';
import { quoted } from '../wording.ts';

export const ${exportName(name)} = defineRule<Attribution>({
  code: '${name}',
  severity: 'hint',
  profiles: { quiet: 'off' },
  summary: 'What it looks for, in one line for somebody who does not program.',
  why: 'Why it matters, and whose practice says so.',
  advice: 'What to do about it.',
  examples: {
    flagged: [{ text: 'The mayor <flag>opined</flag> that the fund was empty.' }],
    clean: [{ text: 'The mayor said that the fund was empty.' }],
  },
  *check(facts) {
    for (const attribution of speakable(facts)) {
      for (const span of attribution.cue) {
        if (/^opined$/i.test(wordsAt(facts, span))) yield { span, data: attribution };
      }
    }
  },
  message: ({ span }, facts) => \`\${quoted(facts, span)} is what is wrong here.\`,
});
`;
}

/** Its line at the end of the catalogue. Throws where the catalogue is not what it was. */
export function catalogueWith(name: string, catalogue: string): string {
  const end = catalogue.lastIndexOf('] as const;');
  if (end < 0) throw new Error('catalogue.ts no longer ends with a list: add the line by hand');
  return `${catalogue.slice(0, end)}  '${name}',\n${catalogue.slice(end)}`;
}
