import type { NextFunction, Request, Router } from 'express';
import { AppError } from '#domain/shared/app-error.ts';
import type { Auth } from '#services/auth/create-auth.ts';
import type { Services } from '#services/index.ts';
import { accessOf, type ApiResponse } from '../access-of.ts';
import { errorResponse } from '../error-response.ts';
import { authenticate } from '../middleware/authenticate.ts';
import { escapeHtml } from '../pages/html-page.ts';
import { sendPage } from '../pages/send-page.ts';

/** Where Google sends the browser after consent. */
export function mountGoogleCallback(router: Router, { mailboxes }: Services, auth: Auth): void {
  const path = '/api/oauth/google/callback';
  router.get(path, authenticate(auth), async (request: Request, response: ApiResponse) => {
    const { state, code, error } = request.query;
    const { returnTo } = await mailboxes.completeGmailConnect(accessOf(response), {
      state: textOf(state) ?? '',
      code: textOf(code),
      error: textOf(error),
    });
    response.redirect(303, returnTo);
  });
  router.use(path, answerAsPage);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** A person in a browser reads a page; a program gets the usual error. */
function answerAsPage(
  error: unknown,
  request: Request,
  response: ApiResponse,
  next: NextFunction,
): void {
  if (!(error instanceof AppError) || request.accepts(['json', 'html']) !== 'html') {
    return next(error);
  }
  const { status } = errorResponse(error, response.locals.requestId);
  const body = `<p>${escapeHtml(error.message)}</p><p><a href="/mailboxes">Back to mailboxes</a></p>`;
  sendPage(response, { status, title: 'No mailbox was connected', body });
}
