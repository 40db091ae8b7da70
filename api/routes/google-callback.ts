import type { Request, Router } from 'express';
import type { Auth } from '#services/auth/create-auth.ts';
import type { Services } from '#services/index.ts';
import { accessOf, type ApiResponse } from '../access-of.ts';
import { authenticate } from '../middleware/authenticate.ts';
import { refuseAsPage } from '../pages/refuse-as-page.ts';
import { consentAnswer } from './consent-answer.ts';

/** Where Google sends the browser after consent. */
export function mountGoogleCallback(router: Router, { mailboxes }: Services, auth: Auth): void {
  const path = '/api/oauth/google/callback';
  router.get(path, authenticate(auth), async (request: Request, response: ApiResponse) => {
    const answer = consentAnswer(request);
    const { returnTo } = await mailboxes.completeGmailConnect(accessOf(response), answer);
    response.redirect(303, returnTo);
  });
  const back = { path: '/mailboxes', label: 'Back to mailboxes' };
  router.use(path, refuseAsPage({ title: 'No mailbox was connected', back }));
}
