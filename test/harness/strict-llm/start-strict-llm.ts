import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { LLMock } from '@copilotkit/aimock';
import { listenOnLoopback } from '../strict-google/listen-on-loopback.ts';
import { declinedAnswer } from './declined-answer.ts';
import { missingFeature, type LlmFeature } from './missing-feature.ts';

export interface CannedAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StrictLlm {
  /** Value for OPENAI_BASE_URL. */
  readonly url: string;
  /** What answers: scripts, errors and chaos are its own. */
  readonly mock: LLMock;
  /** Paths and bodies of every request so far. */
  readonly requests: readonly { path: string; body: unknown }[];
  /** Said once, in place of what the mock would say. */
  answerNext(answer: CannedAnswer): void;
  /** Why the model declines to write from now on; null = it writes. */
  refusal: string | null;
  close(): Promise<void>;
}

/**
 * A server of language models on loopback: aimock behind a gate that knows less, as servers of open
 * models do, and can say what aimock cannot.
 * @param lacks what this server was never taught
 */
export async function startStrictLlm(lacks: readonly LlmFeature[] = []): Promise<StrictLlm> {
  const mock = await LLMock.create({ port: 0 });
  const requests: { path: string; body: unknown }[] = [];
  let canned: CannedAnswer | null = null;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const body = await json(request);
    requests.push({ path, body });
    const missing = missingFeature(lacks, path, body);
    const declined = strict.refusal === null ? null : declinedAnswer(path, strict.refusal);
    const answer = missing ?? canned ?? declined;
    if (!missing) canned = null;
    if (answer) write(response, answer);
    else await passOn(request, body, response);
  }

  async function passOn(request: IncomingMessage, body: unknown, response: ServerResponse) {
    const { authorization = '' } = request.headers;
    const answer = await fetch(`${mock.url}${request.url}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify(body),
    });
    write(response, {
      status: answer.status,
      body: await answer.text(),
      headers: Object.fromEntries(
        [...answer.headers].filter(([name]) => ['content-type', 'retry-after'].includes(name)),
      ),
    });
  }

  const server = createServer((request, response) => {
    // What breaks behind the gate breaks in front of it.
    handle(request, response).catch(() => response.destroy());
  });
  const url = await listenOnLoopback(server);
  const strict: StrictLlm = {
    url: `${url}/v1`,
    mock,
    requests,
    refusal: null,
    answerNext: (answer) => (canned = answer),
    async close() {
      server.closeAllConnections();
      server.close();
      await mock.stop();
    },
  };
  return strict;
}

function write(response: ServerResponse, { status, body, headers }: CannedAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}
