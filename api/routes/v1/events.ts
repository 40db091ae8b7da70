import type { Request, Router } from 'express';
import type { LiveEvent } from '#domain/shared/live-event.ts';
import type { Services } from '#services/index.ts';
import { accessOf, type ApiResponse } from '../../access-of.ts';

/** Often enough that proxies do not cut a quiet connection. */
const heartbeatMs = 15_000;
const reconnectMs = 1_000;
/** A reader so far behind is gone, or will do better to connect again. */
const mostUnsentBytes = 1_000_000;

/** Live events as server-sent events (WHATWG HTML 9.2); a browser that lost the line resumes by itself. */
export function mountEvents(router: Router, { events }: Services): void {
  router.get('/events', async (request: Request, response: ApiResponse) => {
    const end = await events.subscribe(accessOf(response), {
      after: lastEventId(request),
      onEvents: (happened) => send(response, happened.map(formatEvent).join('')),
    });
    // The page must know that it is connected before anything happens.
    send(response, '');
    const heartbeat = setInterval(() => send(response, ': still here\n\n'), heartbeatMs);
    const close = () => {
      clearInterval(heartbeat);
      end();
    };
    // A page may have left before it was let in.
    if (response.closed) close();
    else response.on('close', close);
  });
}

/** Headers go out with the first bytes, so that a refusal can still be answered as one. */
function send(response: ApiResponse, text: string): void {
  if (!response.headersSent) {
    response.status(200).set({
      'Content-Type': 'text/event-stream',
      // no-transform: a proxy that compresses would hold events back.
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.write(`retry: ${reconnectMs}\n: connected\n\n`);
  }
  if (response.writableLength > mostUnsentBytes) response.destroy();
  else if (text !== '') response.write(text);
}

function formatEvent({ sequence, type, entityId }: LiveEvent): string {
  return `id: ${sequence}\nevent: ${type}\ndata: ${JSON.stringify({ type, entityId })}\n\n`;
}

/** EventSource cannot set headers on its first request, so the query will do too. */
function lastEventId(request: Request): number | null {
  const text = request.get('last-event-id') ?? request.query['lastEventId'];
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
