import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { listenOnLoopback } from '../strict-google/listen-on-loopback.ts';
import { faultAnswer, NotionFaults, tooManyRequests } from './faults.ts';
import { answerApi } from './notion-api.ts';
import { errorAnswer, jsonAnswer, type NotionAnswer } from './notion-answer.ts';
import { NotionGrants } from './notion-grants.ts';
import { answerAuthorize, answerToken } from './notion-oauth.ts';
import { NotionRefusal } from './notion-refusal.ts';
import { isApiRoute, matchRoute, type RouteName } from './routes.ts';
import { StrictDataSource, type Columns } from './strict-data-source.ts';

export interface StrictNotionMode {
  /** Of everything that has a time; the real one when left out. */
  readonly now?: () => Date;
  /** Requests in any 60 seconds; more are answered with 429. No limit when left out. */
  readonly perMinute?: number;
  /** Whether options of a status property can be added through the API; the documentation says no. */
  readonly canAddStatusOptions?: boolean;
  /** Seed of the chance in faults. */
  readonly seed?: number;
}

export interface StrictNotion {
  /** Value for NOTION_BASE_URL. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly faults: NotionFaults;
  readonly grants: NotionGrants;
  /** When each request came, and what it was; epoch ms. */
  readonly calls: readonly { atMs: number; route: RouteName }[];
  /** A new database with one data source. */
  addSource(title: string, columns: Columns): StrictDataSource;
  close(): Promise<void>;
}

const minuteMs = 60_000;
const versions = ['2025-09-03'];

/** Notion for tests: API version 2025-09-03 as documented, and broken on demand. */
export async function startStrictNotion(mode: StrictNotionMode = {}): Promise<StrictNotion> {
  const now = mode.now ?? (() => new Date());
  const client = { clientId: 'strict-client', clientSecret: 'strict-secret' };
  const faults = new NotionFaults(mode.seed);
  const grants = new NotionGrants();
  const sources: StrictDataSource[] = [];
  const calls: { atMs: number; route: RouteName }[] = [];

  function isTooOften(): boolean {
    const since = now().getTime() - minuteMs;
    const recent = calls.filter(({ atMs }) => atMs > since).length;
    return recent > (mode.perMinute ?? Infinity);
  }

  /** What Notion answers when nothing strikes. */
  function answer(request: Asked): NotionAnswer {
    const { route, id, query, body, headers } = request;
    const authorization = headers.authorization ?? '';
    if (route === 'oauth.authorize') return answerAuthorize(query, { ...client, grants });
    const refusedVersion = refuseVersion(headers['notion-version']);
    if (refusedVersion) return refusedVersion;
    if (route === 'oauth.token') return answerToken({ authorization, body }, { ...client, grants });
    if (route === 'oauth.revoke') return jsonAnswer(200, {});
    const grant = grants.find(authorization.replace(/^Bearer /, ''));
    if (!grant || !isApiRoute(route)) {
      const message = 'API token is invalid.';
      return errorAnswer({ status: 401, code: 'unauthorized', message });
    }
    try {
      const { canAddStatusOptions = false } = mode;
      const contents = { sources, grant, canAddStatusOptions };
      return jsonAnswer(200, answerApi(contents, { route, id, body }));
    } catch (error) {
      if (!(error instanceof NotionRefusal)) throw error;
      return errorAnswer({ status: error.status, code: error.code, message: error.message });
    }
  }

  async function answerOrFail(request: Asked): Promise<NotionAnswer | 'cut' | 'hang'> {
    calls.push({ atMs: now().getTime(), route: request.route });
    if (isTooOften()) return tooManyRequests(10);
    const rule = faults.take(request.route);
    if (!rule) return answer(request);
    const right = rule.accepted || rule.fault === 'slow' ? answer(request) : null;
    if (rule.fault === 'cut' || rule.fault === 'hang') return rule.fault;
    if (right && rule.fault === 'slow') {
      await delay((rule.seconds ?? 1) * 1000, undefined, { ref: false });
      return right;
    }
    return faultAnswer(rule) ?? answer(request);
  }

  const server = createServer((request, response) => {
    readRequest(request)
      .then(async (asked) => {
        if ('status' in asked) return asked;
        return answerOrFail(asked);
      })
      .then((outcome) => {
        if (outcome === 'hang') return;
        if (outcome === 'cut') return void response.socket?.resetAndDestroy();
        response.writeHead(outcome.status, outcome.headers).end(outcome.body);
      })
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  const url = await listenOnLoopback(server);

  return {
    url,
    ...client,
    faults,
    grants,
    calls,
    addSource(title, columns) {
      const source = new StrictDataSource(title, columns, now);
      sources.push(source);
      return source;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Asked {
  readonly route: RouteName;
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: IncomingMessage['headers'];
}

async function readRequest(request: IncomingMessage): Promise<Asked | NotionAnswer> {
  const url = new URL(request.url ?? '/', 'http://strict-notion');
  const raw = await text(request);
  const route = matchRoute(request.method ?? '', url.pathname);
  if (!route) {
    const message = 'Invalid request URL.';
    return errorAnswer({ status: 400, code: 'invalid_request_url', message });
  }
  try {
    const body: unknown = raw === '' ? undefined : JSON.parse(raw);
    return {
      route: route.name,
      id: route.id,
      query: url.searchParams,
      body,
      headers: request.headers,
    };
  } catch {
    const message = 'Error parsing JSON body.';
    return errorAnswer({ status: 400, code: 'invalid_json', message });
  }
}

function refuseVersion(version: unknown): NotionAnswer | null {
  if (typeof version === 'string' && versions.includes(version)) return null;
  const message = `Notion-Version header failed validation: Notion-Version header should be defined, instead was \`${String(version)}\`.`;
  return errorAnswer({ status: 400, code: 'missing_version', message });
}
