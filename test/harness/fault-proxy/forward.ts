import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { HttpAnswer } from '../strict-google/fault-answer.ts';

/** About one hop (RFC 9110 7.6.1), or about a form of the body that has been undone. */
const notForwarded = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
]);

/** Asks `target` the same, and answers what it answered. */
export async function forward(request: IncomingMessage, target: string): Promise<HttpAnswer> {
  const { method = 'GET', url = '/' } = request;
  const body = await buffer(request);
  const answer = await fetch(`${target}${url}`, {
    method,
    redirect: 'manual',
    headers: forwarded(
      Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, String(value)]],
      ),
    ),
    ...(body.length > 0 && { body }),
  });
  return {
    status: answer.status,
    headers: forwarded([...answer.headers]),
    body: await answer.text(),
  };
}

function forwarded(headers: readonly [string, string][]): Record<string, string> {
  return Object.fromEntries(headers.filter(([name]) => !notForwarded.has(name)));
}
