import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { googleError, jsonAnswer, type HttpAnswer } from '../strict-google/fault-answer.ts';
import { FaultPlan, type FaultRule } from '../strict-google/faults.ts';
import { listenOnLoopback } from '../strict-google/listen-on-loopback.ts';
import { matchRoute, type RouteName } from '../strict-google/routes.ts';
import { strike } from '../strict-google/strike.ts';
import { writeAnswer } from '../strict-google/write-answer.ts';
import { forward } from './forward.ts';

export interface FaultProxy {
  /** Value for GOOGLE_BASE_URL. */
  readonly url: string;
  readonly faults: FaultPlan;
  /** How often each fault has struck, by its description. */
  readonly struck: ReadonlyMap<string, number>;
  /** When Google accepted each mail, by its message id: known here even if the answer was lost. */
  readonly acceptedAt: ReadonlyMap<string, Date>;
  close(): Promise<void>;
}

/**
 * Stands between the product and an emulated Google and breaks what is planned: requests that never
 * arrive, answers that are lost, late, cut or wrong.
 * @param options.target base URL of the emulated Google, which need not answer yet
 */
export async function startFaultProxy(options: {
  target: string;
  seed: number;
}): Promise<FaultProxy> {
  const faults = new FaultPlan(options.seed);
  const struck = new Map<string, number>();
  const acceptedAt = new Map<string, Date>();

  async function ask(request: IncomingMessage, name?: RouteName): Promise<HttpAnswer> {
    const answer = await forward(request, options.target);
    if (name === 'drafts.send' && answer.status === 200) {
      acceptedAt.set(messageIdOf(answer), new Date());
    }
    return answer;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', options.target);
    const route = matchRoute(request.method ?? '', pathname);
    const rule = route && faults.take(route.name);
    if (!rule) return writeAnswer(response, await ask(request, route?.name));
    const what = describe(rule);
    struck.set(what, (struck.get(what) ?? 0) + 1);
    const acts = rule.fault === 'slow' || rule.accepted === true;
    const right = acts ? await ask(request, rule.route) : jsonAnswer(200, { id: 'never-happened' });
    return strike(response, rule, right);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      // The emulated Google itself is away.
      if (response.headersSent) response.destroy();
      else writeAnswer(response, googleError(502, 'backendError', 'Bad Gateway'));
    });
  });
  const url = await listenOnLoopback(server);
  return {
    url,
    faults,
    struck,
    acceptedAt,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function messageIdOf({ body }: HttpAnswer): string {
  const { id } = JSON.parse(body);
  return String(id);
}

function describe({ route, fault, accepted }: FaultRule): string {
  const when = accepted === undefined ? '' : accepted ? ' after accepting' : ' before accepting';
  return `${route}: ${fault.replaceAll('_', ' ')}${when}`;
}
