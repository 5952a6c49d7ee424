/**
 * Answers what a page of the web says of itself, for an editor who wants to cite it. The one place that opens pages: only when
 * asked, and only where the settings allow it.
 */
import * as v from 'valibot';
import type { CslItem } from '../citations/csl.ts';
import { describeAuthors, describeDate } from '../citations/formatted.ts';
import { pageFacts } from '../pages/facts.ts';
import type { OpenedPage } from '../pages/page.ts';
import { describeProblem } from '../pages/problems.ts';
import { PAGE_FACTS_REQUEST } from '../protocol.ts';
import type { PageFacts, PageRead } from '../protocol.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context, Feature } from './feature.ts';
import { answerAboutDraft } from './own-request.ts';

export const pageFactsFeature: Feature = {
  capabilities: () => ({}),
  register(context) {
    answerAboutDraft(context, {
      method: PAGE_FACTS_REQUEST,
      name: 'facts of a page',
      answer(draft, params): Promise<PageRead> | null {
        const asked = v.safeParse(v.object({ url: v.string() }), params);
        return asked.success ? readPage(asked.output.url, { draft, context }) : null;
      },
    });
  },
};

async function readPage(
  url: string,
  { draft: { settings }, context: { pages } }: { readonly draft: CheckedDraft; readonly context: Context },
): Promise<PageRead> {
  if (pages === null) return problem(CANNOT);
  if (!settings.fetchPages) return problem(NOT_ALLOWED);
  const answer = await pages.open(url, { privateAddresses: settings.fetchPrivateAddresses });
  if (answer.kind === 'problem') return problem(describeProblem(answer.problem));
  const item = pageFacts(answer.page, pages.resolve);
  const isLost = answer.page.cut === 'broken' && item.title === undefined;
  return isLost
    ? problem(describeProblem({ kind: 'broken-off', host: hostOf(answer.page) }))
    : { kind: 'facts', facts: factsOf(item) };
}

const CANNOT = 'Whence cannot open pages in an editor that runs in a browser.';
const NOT_ALLOWED = 'Whence opens no pages unless the setting whence.fetchPages allows it.';

const problem = (message: string): PageRead => ({ kind: 'problem', message });

function hostOf({ url }: OpenedPage): string {
  return /^https?:\/\/([^/?#:]+)/i.exec(url)?.[1] ?? '';
}

function factsOf(item: CslItem): PageFacts {
  return {
    title: item.title ?? '',
    author: describeAuthors(item.author) ?? '',
    outlet: item['container-title'] ?? '',
    date: describeDate(item.issued) ?? '',
    url: item.URL ?? '',
    type: item.type,
  };
}
