/** One request to one site, at the addresses that were checked. Follows nothing and reads no body. */
import { request as requestHttp } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';

export interface Found {
  readonly address: string;
  readonly family: number;
}

export interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly message: IncomingMessage;
}

export function respond(
  url: URL,
  { addresses, timeout }: { readonly addresses: readonly Found[]; readonly timeout: AbortSignal },
): Promise<Response> {
  const options: RequestOptions = {
    // Of its own for each request: nothing that another opened is used, and no proxy of the environment.
    agent: false,
    headers: { 'user-agent': AGENT, accept: 'text/html,application/xhtml+xml,*/*;q=0.5', 'accept-encoding': 'gzip, deflate, br' }, // prettier-ignore
    lookup: alreadyFound(addresses),
    signal: timeout,
  };
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, options, (message) =>
      resolve({ status: message.statusCode ?? 0, headers: message.headers, message }),
    );
    request.on('error', reject);
    request.end();
  });
}

const AGENT = 'Whence (looks up one citation for an editor)';

/** In place of asking for the name again, whose answer might be another by now. */
function alreadyFound(addresses: readonly Found[]): LookupFunction {
  return (_host, { all }, callback) => {
    const [first] = addresses;
    if (all === true) callback(null, [...addresses]);
    else if (first) callback(null, first.address, first.family);
  };
}
