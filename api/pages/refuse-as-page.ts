import type { NextFunction, Request } from 'express';
import { AppError } from '#domain/shared/app-error.ts';
import type { ApiResponse } from '../access-of.ts';
import { errorResponse } from '../error-response.ts';
import { escapeHtml } from '#domain/email/escape-html.ts';
import { sendPage } from './send-page.ts';

/** A person in a browser reads a page; a program gets the usual error. */
export function refuseAsPage(page: {
  title: string;
  back: { path: string; label: string };
}): (error: unknown, request: Request, response: ApiResponse, next: NextFunction) => void {
  return (error, request, response, next) => {
    if (!(error instanceof AppError) || request.accepts(['json', 'html']) !== 'html') {
      return next(error);
    }
    const { status } = errorResponse(error, response.locals.requestId);
    const { path, label } = page.back;
    const body = `<p>${escapeHtml(error.message)}</p><p><a href="${path}">${label}</a></p>`;
    sendPage(response, { status, title: page.title, body });
  };
}
