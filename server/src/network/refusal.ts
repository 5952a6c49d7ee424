/** Why a page does not come: what went wrong on the network, by what an editor would call it. */
import { codeOf } from '../error-code.ts';
import type { PageProblem, ProblemKind } from '../pages/page.ts';

export class Refusal extends Error {
  constructor(
    readonly problem: ProblemKind,
    readonly url?: string,
    readonly status?: number,
  ) {
    super(problem);
  }

  get said(): Pick<PageProblem, 'kind' | 'status'> {
    return { kind: this.problem, ...(this.status === undefined ? {} : { status: this.status }) };
  }
}

export function refusalFor(error: unknown, isLate: boolean): Refusal {
  if (error instanceof Refusal) return error;
  if (isLate) return new Refusal('too-slow');
  const code = codeOf(error);
  return new Refusal(KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'unreachable');
}

const KINDS: readonly (readonly [RegExp, ProblemKind])[] = [
  [/^(?:ENOTFOUND|EAI_|ENODATA)/, 'unknown-host'],
  [/^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|ERR_SSL)/, 'untrusted'],
  [/^(?:HPE_|Z_|ERR__ERROR_FORMAT)/, 'unreadable'],
  [/^(?:ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE)/, 'broken-off'],
];
