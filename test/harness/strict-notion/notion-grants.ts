import { randomUUID } from 'node:crypto';

/** What a token may do; a person can change all of it in Notion's settings. */
export interface NotionGrant {
  readonly token: string;
  readonly botId: string;
  /** "Read content" and "Update content" of the integration. */
  mayRead: boolean;
  mayUpdate: boolean;
  isRevoked: boolean;
  /** Ids of the data sources that are not shared with it. */
  readonly hidden: Set<string>;
}

/** Issues tokens and remembers them. */
export class NotionGrants {
  readonly #byToken = new Map<string, NotionGrant>();
  readonly #codes = new Map<string, { redirectUri: string; botId: string }>();

  issue(botId: string = randomUUID()): NotionGrant {
    const grant: NotionGrant = {
      token: `ntn_${randomUUID().replaceAll('-', '')}`,
      botId,
      mayRead: true,
      mayUpdate: true,
      isRevoked: false,
      hidden: new Set(),
    };
    this.#byToken.set(grant.token, grant);
    return grant;
  }

  find(token: string): NotionGrant | undefined {
    const grant = this.#byToken.get(token);
    return grant?.isRevoked ? undefined : grant;
  }

  /** What the browser brings back once a person said yes. */
  issueCode(redirectUri: string): string {
    const code = randomUUID();
    this.#codes.set(code, { redirectUri, botId: randomUUID() });
    return code;
  }

  /** Works once, and only with the redirect URI it was made for. */
  redeem(code: string, redirectUri: string): NotionGrant | undefined {
    const known = this.#codes.get(code);
    this.#codes.delete(code);
    return known?.redirectUri === redirectUri ? this.issue(known.botId) : undefined;
  }
}
