import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createPageFetcher, type FetchPage } from '#integrations/web-page/fetch-page.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export type LocalWeb = {
  port: number;
  /** `http://acme.example:<port>/about` */
  url: (host: string, path?: string) => string;
  /** Puts a page on the web. A text is an HTML page; anything else answers itself. */
  put: (host: string, path: string, answer: string | Answer) => void;
  /** Has a name lead somewhere else than to this server; none = it is not known. */
  name: (host: string, addresses: string[]) => void;
  /** What was asked for, as `host/path`, but for robots.txt. */
  asked: string[];
  /** The same for robots.txt. */
  askedRobots: string[];
  /** A fetcher that may talk to this server and to nothing else. */
  fetchPage: FetchPage;
  close: () => Promise<void>;
};

/** A small web on 127.0.0.1: sites by their host names, as DNS and HTTP would show them. */
export async function openLocalWeb({ timeoutMs = 1_000 } = {}): Promise<LocalWeb> {
  const pages = new Map<string, string | Answer>();
  const names = new Map<string, string[]>();
  const asked: string[] = [];
  const askedRobots: string[] = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const place = host + (request.url ?? '/');
    (place.endsWith('/robots.txt') ? askedRobots : asked).push(place);
    const answer = pages.get(place);
    if (typeof answer === 'function') answer(request, response);
    else if (answer === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answer);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    port,
    url: (host, path = '/') => `http://${host}:${port}${path}`,
    put: (host, path, answer) => {
      pages.set(host + path, answer);
      if (!names.has(host)) names.set(host, ['127.0.0.1']);
    },
    name: (host, addresses) => void names.set(host, addresses),
    asked,
    askedRobots,
    fetchPage: createPageFetcher({
      clock: () => new Date(),
      version: 'test',
      allow: (at, to) => at === '127.0.0.1' && to === port,
      resolve: async (host) => names.get(host) ?? [],
      timeoutMs,
    }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
