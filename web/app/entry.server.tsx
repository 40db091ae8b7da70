import { PassThrough } from 'node:stream';
import {
  createReadableStreamFromReadable,
  type HandleDocumentRequestFunction,
  type HandleErrorFunction,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { Nonce } from './nonce.ts';

const renderDeadlineMs = 10_000;

const handleDocument: HandleDocumentRequestFunction = (
  request,
  status,
  headers,
  remixContext,
  { nonce, reportError },
) =>
  new Promise((resolve, reject) => {
    let answeredStatus = status;
    const readyEvent = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady';
    const { pipe, abort } = renderToPipeableStream(
      <Nonce.Provider value={nonce}>
        <RemixServer
          context={remixContext}
          url={request.url}
          abortDelay={renderDeadlineMs}
          nonce={nonce}
        />
      </Nonce.Provider>,
      {
        nonce,
        [readyEvent]() {
          const body = new PassThrough();
          headers.set('content-type', 'text/html; charset=utf-8');
          headers.set('cache-control', 'no-store');
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              headers,
              status: answeredStatus,
            }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          answeredStatus = 500;
          if (!request.signal.aborted) reportError(error, request);
        },
      },
    );
    setTimeout(abort, renderDeadlineMs + 1000).unref();
  });

export default handleDocument;

/** A page that does not exist or a visitor who left is no incident. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  context.reportError(error, request);
};
