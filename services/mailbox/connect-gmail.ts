import { randomBytes } from 'node:crypto';
import { ConnectGmailInput } from '#domain/mailbox/connect-gmail-input.ts';
import type { GmailAuthorizationView } from '#domain/mailbox/gmail-authorization-view.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { rememberGmailConnection } from './gmail-connection-state.ts';
import { googleRedirectUri } from './google-redirect-uri.ts';

/**
 * Begins connecting a Gmail mailbox: the caller's browser goes to the answer's URL and comes back
 * within ten minutes. @throws AppError forbidden without scope admin; invalid_input;
 * precondition_failed where this installation is no OAuth client of Google
 */
export async function connectGmail(call: {
  ctx: VerbContext;
  input: ConnectGmailInput;
}): Promise<GmailAuthorizationView> {
  const { ctx } = call;
  authorize(ctx.access, 'admin');
  const { returnTo, timeZone } = parseInput(ConnectGmailInput, call.input);
  if (!ctx.google.oauth.hasClient) {
    throw new AppError(
      'precondition_failed',
      'Set GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET first: this installation has no OAuth client of Google.',
    );
  }
  const { workspaceId, actor: initiator } = ctx.access;
  const codeVerifier = randomBytes(32).toString('base64url');
  const connection = { workspaceId, initiator, returnTo, timeZone, codeVerifier };
  const state = await rememberGmailConnection(ctx, connection);
  await changeWorkspace(ctx, ({ audit }) => audit('connectGmail', null));
  const redirectUri = googleRedirectUri(ctx.appUrl);
  return {
    authorizationUrl: ctx.google.oauth.authorizationUrl({ redirectUri, state, codeVerifier }),
  };
}
