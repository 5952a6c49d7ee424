/** Answers our own messages about one draft, whose parameters no library has checked. */
import type { CancellationToken } from 'vscode-languageserver';
import type { CheckedDraft } from './drafts.ts';
import { handle } from './feature.ts';
import type { Context } from './feature.ts';

/** Null of a draft that is not open or not checked. */
export function answerAboutDraft(
  context: Context,
  {
    method,
    name,
    ofViews = false,
    answer,
  }: {
    readonly method: string;
    readonly name: string;
    readonly ofViews?: boolean;
    answer(
      draft: CheckedDraft,
      params: unknown,
      token: CancellationToken,
    ): object | null | Promise<object | null>;
  },
): void {
  const handler = handle<unknown, object | null>(context, {
    name,
    empty: null,
    ofViews,
    uriOf: (params) => uriIn(params) ?? '',
    answer,
  });
  context.connection.onRequest<object | null, never>(method, handler);
}

/** The `uri` of parameters of our own messages, which no library has checked. */
export function uriIn(params: unknown): string | null {
  const uri = typeof params === 'object' && params !== null && 'uri' in params ? params.uri : null;
  return typeof uri === 'string' ? uri : null;
}
