/** `uncredited-outlet`: what another outlet found out, by its citation, and the text does not say so. */
import { workReader } from '../../citations/cited-work.ts';
import type { CitedWork } from '../../citations/cited-work.ts';
import { isSameOutlet, outletNamed } from '../../engine/index.ts';
import type { Span } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import { indexOf, wordsAt } from '../facts.ts';
import { attributeSentence } from '../fixes.ts';
import { paragraphAround } from '../places.ts';
import type { RuleFacts } from '../rule.ts';

interface Data {
  readonly sentence: Span;
  readonly outlet: string;
}

export const uncreditedOutlet = defineRule<Data>({
  code: 'uncredited-outlet',
  severity: 'warning',
  profiles: { quiet: 'hint' },
  summary: 'The only proof of a claim is another outlet’s story, and the text does not name that outlet.',
  why: 'AP credits the outlet that found something out, in the story and not in a note that readers never see. Without it, somebody else’s reporting passes for your own, their mistakes too.',
  advice: 'Say in the text who reports it: “according to …”. Or find what the story rests on, and cite that.',
  examples: {
    flagged: [
      {
        text: 'The dam at Harrow was built without a permit.<flag>[^1]</flag>\n\n[^1]: The Harrow Post, “Dam built without a permit”, 4 May 2026.',
        fixed:
          'The dam at Harrow was built without a permit, according to The Harrow Post.[^1]\n\n[^1]: The Harrow Post, “Dam built without a permit”, 4 May 2026.',
      },
      {
        text: 'The mayor said on Monday that the dam would be taken down.<flag>[^1]</flag>\n\n[^1]: https://www.reuters.com/world/dam-2026-05-04',
        fixed:
          'The mayor said on Monday that the dam would be taken down, according to Reuters.[^1]\n\n[^1]: https://www.reuters.com/world/dam-2026-05-04',
      },
      {
        text: 'The dam at Harrow was built without a permit <flag>[@dam, p. 3]</flag>.',
        bibliography: [
          {
            id: 'dam',
            type: 'article-newspaper',
            title: 'Permits',
            'container-title': 'Riverside Evening Mail',
          },
        ],
      },
    ],
    clean: [
      {
        text: 'The dam at Harrow was built without a permit, the Harrow Post reported.[^1]\n\n[^1]: The Harrow Post, “Dam built without a permit”, 4 May 2026.',
      },
      {
        text: 'The Post has seen the files of the dam. It was built without a permit in May 2019.[^1]\n\n[^1]: The Harrow Post, “Dam built without a permit”, 4 May 2026.',
      },
      {
        text: 'The dam at Harrow was built without a permit.[^1][^2]\n\n[^1]: The Harrow Post, “Dam built without a permit”, 4 May 2026.\n[^2]: Harrow water board, register of permits, 2019, p. 4.',
      },
      {
        text: 'The dam at Harrow was built without a permit.[^1]\n\n[^1]: Harrow water board, “Answer to the Harrow Post”, 4 May 2026.',
      },
      {
        text: 'The dam at Harrow was built without a permit.[^1]\n\n[^1]: The Harrow Post, “Dam built without a permit”, 4 May 2026.',
        policy: { outlet: 'Harrow Post' },
      },
    ],
  },
  *check(facts) {
    const { text, citations, analysis } = facts;
    if (citations.references.length === 0) return;
    const read = workReader(text, citations);
    const index = indexOf(facts);
    const told = new Set<string>();
    for (const sentence of analysis.sentences) {
      const cited = index.citing(sentence).map((reference) => ({ reference, work: read(reference) }));
      const [first] = cited;
      const outlet = first?.work?.outlet ?? null;
      // What does not come from an outlet is proof of its own, and what is still to be filled in may be.
      if (!first || outlet === null || cited.some(({ work }) => work === null || work.outlet === null))
        continue;
      const paragraph = paragraphAround(sentence, facts);
      const once = `${paragraph.start} ${outlet}`;
      const isCredited = creditsIn(paragraph, facts);
      if (told.has(once) || cited.some(({ work }) => work !== null && isCredited(work))) continue;
      told.add(once);
      yield { span: first.reference.bracket, data: { sentence, outlet } };
    }
  },
  message: ({ data: { outlet } }) =>
    `The citation shows that this comes from ${outlet}. The text does not say so.`,
  fix: ({ data: { sentence, outlet } }, facts) => attributeSentence(sentence, outlet, facts),
});

/** Whether a paragraph names who published a work, or whom that has it from; nobody need credit the newsroom itself. */
function creditsIn(paragraph: Span, facts: RuleFacts): (work: CitedWork) => boolean {
  const { outlet: own } = facts.policy;
  const words = wordsAt(facts, paragraph);
  const named = indexOf(facts)
    .attributions.overlapping(paragraph)
    .flatMap(({ attribution: { name, chain } }) => (name === null ? chain : [name, ...chain]));
  return ({ outlet, agencies }) =>
    [...(outlet === null ? [] : [outlet]), ...agencies].some(
      (one) =>
        (own !== null && isSameOutlet(one, own)) ||
        named.some((name) => isSameOutlet(name, one)) ||
        namesOf(one).some((name) => holdsName(words, name)),
    );
}

/** «The Harrow Post» is «the Post», too. */
function namesOf(outlet: string): readonly string[] {
  const known = outletNamed(outlet)?.outlet;
  const plain = [outlet, ...(known ? [known.name, ...known.aliases] : [])].map((name) =>
    name.replace(/^the /i, ''),
  );
  const last = /\s(\p{Lu}\p{Ll}+)$/u.exec(plain[0] ?? '')?.[1];
  return last === undefined ? plain : [...plain, `the ${last}`, `The ${last}`];
}

function holdsName(words: string, name: string): boolean {
  const at = words.indexOf(name);
  return (
    at >= 0 &&
    !/[\p{L}\p{N}]$/u.test(words.slice(0, at)) &&
    !/^[\p{L}\p{N}]/u.test(words.slice(at + name.length))
  );
}
