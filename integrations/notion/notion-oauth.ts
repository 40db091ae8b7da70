import type { Client } from '@notionhq/client';
import { classifyNotionError } from './classify-notion-error.ts';

/** Connecting through Notion's own dialog (developers.notion.com/docs/authorization). */
export interface NotionOAuth {
  /** Where to send the browser. The caller keeps `state` for the way back. */
  authorizationUrl(request: { redirectUri: string; state: string }): string;
  /** Redeems the code the browser brought back. A code works once. */
  exchangeCode(request: { redirectUri: string; code: string }): Promise<NotionGrant>;
  /** Ends the grant at Notion. */
  revoke(accessToken: string): Promise<void>;
}

interface NotionGrant {
  readonly accessToken: string;
  readonly botId: string;
  readonly workspaceName: string;
}

export function createNotionOAuth(
  client: Client,
  settings: { clientId: string; clientSecret: string; baseUrl: string },
): NotionOAuth {
  const { clientId, clientSecret, baseUrl } = settings;
  const ids = { client_id: clientId, client_secret: clientSecret };
  return {
    authorizationUrl({ redirectUri, state }) {
      const query = new URLSearchParams({
        client_id: clientId,
        response_type: 'code',
        owner: 'user',
        redirect_uri: redirectUri,
        state,
      });
      return `${baseUrl}/v1/oauth/authorize?${query}`;
    },

    async exchangeCode({ redirectUri, code }) {
      try {
        const granted = await client.oauth.token({
          ...ids,
          grant_type: 'authorization_code',
          code,
          redirect_uri: redirectUri,
        });
        return {
          accessToken: granted.access_token,
          botId: granted.bot_id,
          workspaceName: granted.workspace_name ?? 'Notion',
        };
      } catch (error) {
        throw classifyNotionError(error);
      }
    },

    async revoke(accessToken) {
      try {
        await client.oauth.revoke({ ...ids, token: accessToken });
      } catch (error) {
        throw classifyNotionError(error);
      }
    },
  };
}
