import { CompleteGmailConnectInput } from '#domain/mailbox/complete-gmail-connect-input.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { AppError } from '#domain/shared/app-error.ts';
import type { GmailConsent } from '#integrations/mail/gmail/oauth.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { providerRefusal } from '../provider-refusal.ts';
import { accessToConnection } from './access-to-connection.ts';
import { takeGmailConnection, type GmailConnection } from './gmail-connection-state.ts';
import { googleRedirectUri } from './google-redirect-uri.ts';
import { saveGmailMailbox } from './save-gmail-mailbox.ts';

/**
 * Ends connecting a Gmail mailbox, in the browser that came back from Google's consent. The same
 * address again is the same mailbox, connected anew.
 * @throws AppError invalid_input for a state that is absent, used, expired or a code Google refuses;
 * forbidden in another person's session; precondition_failed when consent was refused or in part
 * unticked; unavailable when Google does not answer
 */
export async function completeGmailConnect(call: {
  ctx: VerbContext;
  input: CompleteGmailConnectInput;
}): Promise<{ mailbox: MailboxView; returnTo: string }> {
  const { state, code, error } = parseInput(CompleteGmailConnectInput, call.input);
  const connection = await takeGmailConnection(call.ctx, state);
  if (!connection) {
    throw new AppError(
      'invalid_input',
      'This connection request is too old or was used already: start again.',
    );
  }
  const ctx = { ...call.ctx, access: await accessToConnection(call.ctx, connection) };
  authorize(ctx.access, 'admin');
  if (code === undefined) {
    const word = error === 'access_denied' ? 'You did not allow access' : 'Google refused access';
    throw new AppError('precondition_failed', `${word}: no mailbox was connected.`);
  }
  const consent = await redeem(ctx, connection, code);
  if (consent.kind === 'permissions_missing') throw permissionsMissing(consent.missing);
  const mailbox = await saveGmailMailbox(ctx, { consent, timeZone: connection.timeZone });
  return { mailbox, returnTo: connection.returnTo };
}

async function redeem(
  { google, appUrl }: VerbContext,
  { codeVerifier }: GmailConnection,
  code: string,
): Promise<GmailConsent> {
  try {
    return await google.oauth.exchangeCode({
      redirectUri: googleRedirectUri(appUrl),
      code,
      codeVerifier,
    });
  } catch (error) {
    throw providerRefusal(error, 'Google did not accept this connection: start again.');
  }
}

function permissionsMissing(missing: readonly string[]): AppError {
  return new AppError(
    'precondition_failed',
    `Tick every box at Google: Followthrough must be allowed to ${missing.join(', and to ')}. No mailbox was connected.`,
    { details: { missing } },
  );
}
