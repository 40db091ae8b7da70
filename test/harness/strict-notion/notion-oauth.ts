import { z } from 'zod';
import { errorAnswer, jsonAnswer, type NotionAnswer } from './notion-answer.ts';
import type { NotionGrants } from './notion-grants.ts';

export interface NotionClientIds {
  readonly clientId: string;
  readonly clientSecret: string;
}

const AuthorizeQuery = z.object({
  client_id: z.string(),
  redirect_uri: z.url(),
  response_type: z.literal('code'),
  owner: z.literal('user'),
  state: z.string(),
});

/** The page where a person chooses what to share; here it has two links. */
export function answerAuthorize(
  query: URLSearchParams,
  { clientId, grants }: NotionClientIds & { grants: NotionGrants },
): NotionAnswer {
  const asked = AuthorizeQuery.safeParse(Object.fromEntries(query));
  if (!asked.success || asked.data.client_id !== clientId) {
    return { status: 400, headers: { 'content-type': 'text/html' }, body: 'Missing client' };
  }
  const { redirect_uri: redirectUri, state } = asked.data;
  const back = (answer: Record<string, string>) =>
    `${redirectUri}?${new URLSearchParams({ ...answer, state })}`.replaceAll('&', '&amp;');
  const allow = back({ code: grants.issueCode(redirectUri) });
  const cancel = back({ error: 'access_denied' });
  return {
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: `<!doctype html><title>Notion</title><h1>Followthrough wants to access Notion</h1>
      <a id="allow" href="${allow}">Allow access</a> <a id="cancel" href="${cancel}">Cancel</a>`,
  };
}

const TokenBody = z.discriminatedUnion('grant_type', [
  z.object({
    grant_type: z.literal('authorization_code'),
    code: z.string(),
    redirect_uri: z.string(),
  }),
  z.object({ grant_type: z.literal('refresh_token'), refresh_token: z.string() }),
]);

function redeem(body: z.infer<typeof TokenBody>, grants: NotionGrants) {
  return body.grant_type === 'refresh_token'
    ? grants.refresh(body.refresh_token)
    : grants.redeem(body.code, body.redirect_uri);
}

export function answerToken(
  request: { authorization: string; body: unknown },
  { clientId, clientSecret, grants }: NotionClientIds & { grants: NotionGrants },
): NotionAnswer {
  const expected = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  if (request.authorization !== expected) {
    return errorAnswer({ status: 401, code: 'unauthorized', message: 'invalid_client' });
  }
  const body = TokenBody.safeParse(request.body);
  const grant = body.success && redeem(body.data, grants);
  if (!grant) {
    return jsonAnswer(400, {
      error: 'invalid_grant',
      error_description: 'Invalid code or refresh token.',
    });
  }
  return jsonAnswer(200, {
    access_token: grant.token,
    token_type: 'bearer',
    refresh_token: grant.refreshToken,
    bot_id: grant.botId,
    workspace_icon: null,
    workspace_name: 'Ana’s Notion',
    workspace_id: '00000000-0000-4000-8000-00000000beef',
    owner: { type: 'workspace', workspace: true },
    duplicated_template_id: null,
  });
}
