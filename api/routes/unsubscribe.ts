import type { Request, Router } from 'express';
import { AppError } from '#domain/shared/app-error.ts';
import type { UnsubscribeView } from '#domain/suppression/unsubscribe-view.ts';
import type { Services } from '#services/index.ts';
import type { ApiResponse } from '../access-of.ts';
import { escapeHtml } from '#domain/email/escape-html.ts';
import { sendPage } from '../pages/send-page.ts';

type TokenRequest = Request<{ token: string }>;

/**
 * The unsubscribe link of our mails. GET shows a page and changes nothing, since scanners follow links;
 * POST unsubscribes, from the page's button or from the mail program (RFC 8058), without session or cookie.
 */
export function mountUnsubscribe(router: Router, { unsubscribe }: Services): void {
  router.get('/u/:token', async (request: TokenRequest, response: ApiResponse) => {
    await answer(response, () => unsubscribe.find(request.params));
  });
  router.post('/u/:token', async (request: TokenRequest, response: ApiResponse) => {
    await answer(response, () => unsubscribe.confirm(request.params));
  });
}

async function answer(response: ApiResponse, ask: () => Promise<UnsubscribeView>): Promise<void> {
  try {
    const { address, isUnsubscribed } = await ask();
    sendPage(response, isUnsubscribed ? donePage(address) : askPage(address));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
    const body = '<p>Open it from the email again, or answer that email with “unsubscribe”.</p>';
    sendPage(response, { status: 404, title: 'This link is not complete', body });
  }
}

function donePage(address: string) {
  const body = `<p>${escapeHtml(address)} will not get any more emails from this sender.</p>`;
  return { status: 200, title: 'You are unsubscribed', body };
}

function askPage(address: string) {
  const body = `<p>Stop all emails from this sender to ${escapeHtml(address)}?</p>
<form method="post"><button type="submit">Unsubscribe</button></form>`;
  return { status: 200, title: 'Unsubscribe', body };
}
