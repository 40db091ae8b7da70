import type { IncomingMessage } from 'node:http';
import { checkTarget, type AllowTarget } from './check-target.ts';
import { PageFailed } from './page-failed.ts';
import { requestPage } from './request-page.ts';
import type { ResolveHost } from './resolve-host.ts';

export type Reach = {
  allow: AllowTarget;
  resolve: ResolveHost;
  userAgent: string;
};

export type Found = { url: URL; response: IncomingMessage };

const redirects = new Set([301, 302, 303, 307, 308]);
const maxRedirects = 3;

/**
 * Asks for a URL and follows where it is sent; every place is checked before anybody talks to it.
 * @param mayRead asked for every place
 * @throws PageFailed, and what the network throws
 */
export async function followRedirects(
  start: URL,
  {
    reach,
    mayRead,
    signal,
  }: {
    reach: Reach;
    mayRead: (url: URL) => Promise<boolean>;
    signal: AbortSignal;
  },
): Promise<Found> {
  let url = start;
  for (let hops = 0; hops <= maxRedirects; hops += 1) {
    const addresses = await checkTarget(url, reach);
    if (!(await mayRead(url))) throw new PageFailed('disallowed_by_robots');
    const { userAgent } = reach;
    const response = await requestPage(url, { addresses, userAgent, signal });
    const { location } = response.headers;
    if (!redirects.has(response.statusCode ?? 0) || location === undefined)
      return { url, response };
    response.destroy();
    if (!URL.canParse(location, url)) throw new PageFailed('bad_status');
    url = new URL(location, url);
  }
  throw new PageFailed('too_many_redirects');
}
