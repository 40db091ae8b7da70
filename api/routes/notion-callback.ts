import type { Request, Router } from 'express';
import type { Auth } from '#services/auth/create-auth.ts';
import type { Services } from '#services/index.ts';
import { accessOf, type ApiResponse } from '../access-of.ts';
import { authenticate } from '../middleware/authenticate.ts';
import { refuseAsPage } from '../pages/refuse-as-page.ts';
import { consentAnswer } from './consent-answer.ts';

/** Where Notion sends the browser after its dialog. */
export function mountNotionCallback(router: Router, { notion }: Services, auth: Auth): void {
  const path = '/api/oauth/notion/callback';
  router.get(path, authenticate(auth), async (request: Request, response: ApiResponse) => {
    const answer = consentAnswer(request);
    const { returnTo } = await notion.completeConnect(accessOf(response), answer);
    response.redirect(303, returnTo);
  });
  const back = { path: '/settings/notion', label: 'Back to Notion' };
  router.use(path, refuseAsPage({ title: 'Notion was not connected', back }));
}
