import type { ServerResponse } from 'node:http';
import type { HttpAnswer } from './fault-answer.ts';

export function writeAnswer(response: ServerResponse, { status, headers, body }: HttpAnswer): void {
  response.writeHead(status, headers).end(body);
}
