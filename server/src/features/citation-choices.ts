/** «Add a Citation…»: answers what could be cited for some words, the likeliest first. Knows the messages; `citations/choices.ts` knows the order. */
import type { CancellationToken } from 'vscode-languageserver';
import * as v from 'valibot';
import type { CitationTarget } from '../citations/add.ts';
import { ranked } from '../citations/choices.ts';
import { CITATION_CHOICES_REQUEST } from '../protocol.ts';
import type { CitationChoices } from '../protocol.ts';
import { asksFirst, styleFor } from './citing.ts';
import { citableIn } from './citable.ts';
import { citedAt, wordsOfTarget } from './cited-words.ts';
import { dayOf } from './draft-day.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context, Feature } from './feature.ts';
import { answerAboutDraft } from './own-request.ts';
import { PLACE } from './place.ts';
import { today } from './today.ts';

export const citationChoices: Feature = {
  capabilities: () => ({}),
  register(context) {
    answerAboutDraft(context, {
      method: CITATION_CHOICES_REQUEST,
      name: 'choices of citations',
      answer(draft, params, token) {
        const asked = v.safeParse(Choosing, params);
        return asked.success ? choicesFor(draft, asked.output, { context, token }) : null;
      },
    });
  },
};

const Choosing = v.object({ place: PLACE, recent: v.array(v.string()) });

interface Around {
  readonly context: Context;
  readonly token: CancellationToken;
}

async function choicesFor(
  draft: CheckedDraft,
  { place, recent }: v.InferOutput<typeof Choosing>,
  { context, token }: Around,
): Promise<CitationChoices> {
  const target = citedAt(draft, place);
  if (target === null) return { cited: null, choices: [], asks: [] };
  const cited = wordsOfTarget(target, draft);
  const names = namesFor(target, draft);
  const citable = await citableIn(draft, { context, token, names });
  const described = new Map(citable.map(({ id, description }) => [id, description]));
  const wanted = {
    names,
    words: cited.words,
    date: dayOf(draft) ?? today(),
    recent,
  };
  const choices = ranked(citable, wanted).map(({ id, kind, words: label, isFitting, isRecent }) => ({
    id,
    kind,
    label,
    isFitting,
    isRecent,
    description: described.get(id) ?? '',
  }));
  return { cited, choices, asks: asksOf(draft, context) };
}

/** A footnote has room for all that one wants to write. */
function asksOf(draft: CheckedDraft, context: Context): CitationChoices['asks'] {
  if (asksFirst(draft, context)) return [];
  const style = styleFor(draft);
  if (style === 'footnote') return [];
  return style === 'ledger' ? ['where', 'excerpt'] : ['where'];
}

/** Those of the chain, each as the draft words it and as the draft knows it in full. */
function namesFor({ chain }: CitationTarget, { facts }: CheckedDraft): readonly string[] {
  const full = facts.analysis.attributions.flatMap(({ name, chain: own }) =>
    name !== null && own.some((one) => chain.includes(one)) ? [name] : [],
  );
  return [...new Set([...chain, ...full])];
}
