import { createReadableStreamFromReadable } from '@remix-run/node';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';

/** The Fetch API request for what Express received. */
export function remixRequest(request: ExpressRequest, response: ExpressResponse): Request {
  const host = request.get('host') ?? 'localhost';
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  const init: RequestInit & { duplex?: 'half' } = {
    method: request.method,
    headers: fetchHeaders(request),
    signal: controller.signal,
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    init.body = createReadableStreamFromReadable(request);
    init.duplex = 'half';
  }
  return new Request(new URL(request.originalUrl, `${request.protocol}://${host}`), init);
}

function fetchHeaders(request: ExpressRequest): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}
