import { CompleteNotionConnectInput } from '#domain/notion/complete-notion-connect-input.ts';
import type { NotionConnectionView } from '#domain/notion/notion-connection-view.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { accessToConnection } from '../mailbox/access-to-connection.ts';
import { parseInput } from '../parse-input.ts';
import { providerRefusal } from '../provider-refusal.ts';
import { takeNotionConsent } from './notion-connect-state.ts';
import { notionRedirectUri } from './notion-redirect-uri.ts';
import { saveConnection } from './save-connection.ts';

/**
 * Ends connecting Notion, in the browser that came back from its dialog.
 * @throws AppError invalid_input for a state that is absent, used, expired or a code Notion refuses;
 * forbidden in another person's session; precondition_failed when access was refused; unavailable
 */
export async function completeNotionConnect(call: {
  ctx: VerbContext;
  input: CompleteNotionConnectInput;
}): Promise<{ connection: NotionConnectionView; returnTo: string }> {
  const { state, code } = parseInput(CompleteNotionConnectInput, call.input);
  const consent = await takeNotionConsent(call.ctx, state);
  if (!consent) {
    throw new AppError(
      'invalid_input',
      'This connection request is too old or was used already: start again.',
    );
  }
  const ctx = { ...call.ctx, access: await accessToConnection(call.ctx, consent) };
  authorize(ctx.access, 'admin');
  if (code === undefined || !ctx.notion.oauth) {
    throw new AppError('precondition_failed', 'You did not allow access: Notion is not connected.');
  }
  const redirectUri = notionRedirectUri(ctx.appUrl);
  const granted = await ctx.notion.oauth.exchangeCode({ redirectUri, code }).catch((error) => {
    throw providerRefusal(error, 'Notion did not accept this connection: start again.');
  });
  const { workspaceName: name, ...grant } = granted;
  const connection = await saveConnection(ctx, { kind: 'oauth', name, ...grant });
  return { connection, returnTo: consent.returnTo };
}
