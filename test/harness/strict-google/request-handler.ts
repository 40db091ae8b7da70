import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { readUpload } from '#processes/sandbox/read-upload.ts';
import { googleError, jsonAnswer, type HttpAnswer } from './fault-answer.ts';
import type { FaultPlan } from './faults.ts';
import { answerGmail } from './gmail-api.ts';
import { GoogleRefusal } from './google-refusal.ts';
import type { OAuthAnswer, OAuthRequest } from './oauth-api.ts';
import { isOAuthRoute, matchRoute, type MatchedRoute, type RouteName } from './routes.ts';
import { strike } from './strike.ts';
import type { StrictMailbox } from './strict-mailbox.ts';
import type { TokenOffice } from './token-office.ts';
import { writeAnswer } from './write-answer.ts';

interface Google {
  readonly tokens: TokenOffice;
  readonly faults: FaultPlan;
  readonly requests: Map<RouteName, number>;
  mailbox(address: string): StrictMailbox;
  answerOAuth(request: OAuthRequest): OAuthAnswer;
}

/** Finds the method a request calls, lets a planned fault strike it, and answers. */
export function createRequestHandler(google: Google): RequestListener {
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://strict-google');
    const body = await text(request);
    const route = matchRoute(request.method ?? '', url.pathname);
    if (!route) return writeAnswer(response, googleError(404, 'notFound', 'Not Found'));

    google.requests.set(route.name, (google.requests.get(route.name) ?? 0) + 1);
    const contentType = request.headers['content-type'] ?? '';
    const asked = { route, query: url.searchParams, body, contentType, bearer: bearerOf(request) };
    const rule = google.faults.take(route.name);
    if (!rule) return writeAnswer(response, answer(google, asked));

    const acts = rule.fault === 'slow' || rule.accepted === true;
    const right = acts ? answer(google, asked) : jsonAnswer(200, { id: 'never-happened' });
    return strike(response, rule, right);
  }

  return (request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(asError(error)));
  };
}

interface Asked {
  readonly route: MatchedRoute;
  readonly query: URLSearchParams;
  readonly body: string;
  readonly contentType: string;
  readonly bearer: string;
}

function answer(google: Google, asked: Asked): HttpAnswer {
  const { route, query, body, bearer } = asked;
  const { name: method, id } = route;
  if (isOAuthRoute(method)) {
    const form = new URLSearchParams(body);
    return oauthHttpAnswer(google.answerOAuth({ method, query, form, bearer }));
  }
  const grant = google.tokens.grantOf(bearer);
  if (!grant) return googleError(401, 'authError', 'Invalid Credentials');
  try {
    const json = answerGmail(google.mailbox(grant.address), {
      method,
      id,
      query,
      body: readBody(asked),
    });
    return json === undefined ? { status: 204, headers: {}, body: '' } : jsonAnswer(200, json);
  } catch (error) {
    if (error instanceof GoogleRefusal) {
      return googleError(error.status, error.reason, error.message);
    }
    throw error;
  }
}

/** Google's guide: what is larger is uploaded beside the JSON. */
const mostJsonBytes = 5_000_000;

function readBody({ body, contentType }: Asked): Record<string, unknown> {
  const upload = readUpload(contentType, body);
  if (upload) return upload;
  if (body.length > mostJsonBytes) {
    throw new GoogleRefusal(413, 'uploadTooLarge', 'Request entity too large.');
  }
  return body === '' ? {} : JSON.parse(body);
}

function oauthHttpAnswer({ status, json, html, location }: OAuthAnswer): HttpAnswer {
  if (location !== undefined) return { status, headers: { location }, body: '' };
  if (html !== undefined) return { status, headers: { 'content-type': 'text/html' }, body: html };
  return jsonAnswer(status, json);
}

function bearerOf(request: IncomingMessage): string {
  return request.headers.authorization?.replace(/^Bearer /, '') ?? '';
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
