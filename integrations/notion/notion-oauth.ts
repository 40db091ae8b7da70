import type { Client, OauthTokenParameters } from '@notionhq/client';
import { classifyNotionError } from './classify-notion-error.ts';

/** Connecting through Notion's own dialog (developers.notion.com/docs/authorization). */
export interface NotionOAuth {
  /** Where to send the browser. The caller keeps `state` for the way back. */
  authorizationUrl(request: { redirectUri: string; state: string }): string;
  /** Redeems the code the browser brought back. A code works once. */
  exchangeCode(request: { redirectUri: string; code: string }): Promise<NotionGrant>;
  /** A new token for one that Notion no longer takes. A refresh token works once: the answer has the next. */
  refresh(refreshToken: string): Promise<NotionGrant>;
  /** Ends the grant at Notion. */
  revoke(accessToken: string): Promise<void>;
}

interface NotionGrant {
  readonly accessToken: string;
  /** Null where Notion gives none: then the token does not expire. */
  readonly refreshToken: string | null;
  readonly botId: string;
  readonly workspaceName: string;
}

export function createNotionOAuth(
  client: Client,
  settings: { clientId: string; clientSecret: string; baseUrl: string },
): NotionOAuth {
  const { clientId, clientSecret, baseUrl } = settings;
  const ids = { client_id: clientId, client_secret: clientSecret };

  async function askForToken(grant: OauthTokenParameters): Promise<NotionGrant> {
    try {
      const granted = await client.oauth.token({ ...ids, ...grant });
      return {
        accessToken: granted.access_token,
        refreshToken: granted.refresh_token,
        botId: granted.bot_id,
        workspaceName: granted.workspace_name ?? 'Notion',
      };
    } catch (error) {
      throw classifyNotionError(error);
    }
  }

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

    exchangeCode: ({ redirectUri, code }) =>
      askForToken({ grant_type: 'authorization_code', code, redirect_uri: redirectUri }),

    refresh: (refreshToken) =>
      askForToken({ grant_type: 'refresh_token', refresh_token: refreshToken }),

    async revoke(accessToken) {
      try {
        await client.oauth.revoke({ ...ids, token: accessToken });
      } catch (error) {
        throw classifyNotionError(error);
      }
    },
  };
}
