import { randomUUID } from 'node:crypto';

/** What a token may do; a person can change all of it in Notion's settings. */
export interface NotionGrant {
  readonly token: string;
  /** Works once. Internal integrations have none. */
  readonly refreshToken: string | null;
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
  /** Refresh tokens that no longer work. */
  readonly #refreshed = new Set<string>();
  readonly #codes = new Map<string, { redirectUri: string; botId: string }>();

  issue(botId: string = randomUUID(), isOAuth = false): NotionGrant {
    const grant: NotionGrant = {
      token: `ntn_${randomUUID().replaceAll('-', '')}`,
      refreshToken: isOAuth ? `nrt_${randomUUID().replaceAll('-', '')}` : null,
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
    return known?.redirectUri === redirectUri ? this.issue(known.botId, true) : undefined;
  }

  /** A new token in place of one of the same person's consent; both old ones are used up. */
  refresh(refreshToken: string): NotionGrant | undefined {
    const old = [...this.#byToken.values()].find((grant) => grant.refreshToken === refreshToken);
    if (!old || this.#refreshed.has(refreshToken)) return undefined;
    this.#refreshed.add(refreshToken);
    old.isRevoked = true;
    const { mayRead, mayUpdate, hidden } = old;
    const grant: NotionGrant = { ...this.issue(old.botId, true), mayRead, mayUpdate, hidden };
    this.#byToken.set(grant.token, grant);
    return grant;
  }

  /** Every token's time is over; what they can be renewed with still works. */
  expire(): void {
    for (const grant of this.#byToken.values()) grant.isRevoked = true;
  }

  /** A person takes the consent back in Notion's settings. */
  revoke(grant: NotionGrant): void {
    grant.isRevoked = true;
    if (grant.refreshToken !== null) this.#refreshed.add(grant.refreshToken);
  }
}
