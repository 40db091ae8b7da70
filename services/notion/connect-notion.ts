import { ConnectNotionInput } from '#domain/notion/connect-notion-input.ts';
import type { NotionConnectView } from '#domain/notion/notion-connect-view.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { providerRefusal } from '../provider-refusal.ts';
import { rememberNotionConsent } from './notion-connect-state.ts';
import { notionRedirectUri } from './notion-redirect-uri.ts';
import { saveConnection } from './save-connection.ts';

/**
 * Connects Notion with the token of an internal integration, or begins its own dialog: then the caller's
 * browser goes to the answer's URL and comes back within ten minutes.
 * @throws AppError forbidden without scope admin; invalid_input, also for a token that Notion does not
 * know; precondition_failed without a client id, when no token is given; unavailable
 */
export async function connectNotion(call: {
  ctx: VerbContext;
  input: ConnectNotionInput;
}): Promise<NotionConnectView> {
  const { ctx } = call;
  authorize(ctx.access, 'admin');
  const { token, returnTo } = parseInput(ConnectNotionInput, call.input);
  if (token !== undefined) {
    const self = await findSelf(ctx, token);
    const tokens = { accessToken: token, refreshToken: null };
    const named = { botId: self.botId, name: self.workspaceName };
    const connection = await saveConnection(ctx, { kind: 'token', ...tokens, ...named });
    return { authorizationUrl: null, connection };
  }
  const { oauth } = ctx.notion;
  if (!oauth) {
    throw new AppError(
      'precondition_failed',
      'Paste the token of an internal integration: this installation has no NOTION_CLIENT_ID.',
    );
  }
  const { workspaceId, actor: initiator } = ctx.access;
  const state = await rememberNotionConsent(ctx, { workspaceId, initiator, returnTo });
  await changeWorkspace(ctx, ({ audit }) => audit('connectNotion', null));
  const redirectUri = notionRedirectUri(ctx.appUrl);
  return { authorizationUrl: oauth.authorizationUrl({ redirectUri, state }), connection: null };
}

async function findSelf({ notion }: VerbContext, token: string) {
  try {
    return await notion.open(token).findSelf();
  } catch (error) {
    throw providerRefusal(
      error,
      'Notion does not know this token: copy the whole “Internal Integration Secret”.',
    );
  }
}
