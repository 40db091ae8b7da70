import type { NextFunction, Request } from 'express';
import type { ApiResponse } from '../access-of.ts';
import { errorResponse } from '../error-response.ts';

/** A failure nobody expected, for the log. */
export type Failure = { requestId: string; method: string; path: string; error: unknown };

/** Last in line: turns what a handler threw into its answer. */
export function answerError(report: (failure: Failure) => void) {
  return (error: unknown, request: Request, response: ApiResponse, next: NextFunction): void => {
    const { requestId } = response.locals;
    const { status, headers, body } = errorResponse(error, requestId);
    if (status >= 500) {
      report({ requestId, method: request.method, path: request.path, error });
    }
    // Half an answer is out: Express can only cut the connection.
    if (response.headersSent) return next(error);
    response.status(status).set(headers).json(body);
    readToEnd(request);
  };
}

/**
 * Of an upload that was refused in its middle: a client that is still sending may not read the answer, and
 * the next request on its connection would never be heard.
 */
function readToEnd(request: Request): void {
  if (request.complete) return;
  request.unpipe();
  request.resume();
}
