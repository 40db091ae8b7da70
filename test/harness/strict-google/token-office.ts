import { createHash, randomBytes } from 'node:crypto';

export interface Grant {
  readonly address: string;
  readonly scopes: readonly string[];
}

interface PendingCode extends Grant {
  readonly challenge: string;
  readonly redirectUri: string;
}

export interface IssuedTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly scopes: readonly string[];
}

/** Gives out tokens that really die, and codes that work once. */
export class TokenOffice {
  readonly #codes = new Map<string, PendingCode>();
  readonly #grants = new Map<string, Grant>();
  readonly #accessTokens = new Map<string, { refreshToken: string; expiresAtMs: number }>();
  readonly #lifeMs: number;

  constructor(lifeSeconds: number) {
    this.#lifeMs = lifeSeconds * 1000;
  }

  /** A person has agreed at the consent page. */
  createCode(pending: PendingCode): string {
    const code = `4/${newSecret()}`;
    this.#codes.set(code, pending);
    return code;
  }

  redeemCode(request: {
    code: string;
    codeVerifier: string;
    redirectUri: string;
  }): IssuedTokens | null {
    const pending = this.#codes.get(request.code);
    this.#codes.delete(request.code);
    const challenge = createHash('sha256').update(request.codeVerifier).digest('base64url');
    if (pending?.challenge !== challenge || pending.redirectUri !== request.redirectUri)
      return null;
    return this.issue({ address: pending.address, scopes: pending.scopes });
  }

  issue(grant: Grant): IssuedTokens {
    const refreshToken = `1//${newSecret()}`;
    this.#grants.set(refreshToken, grant);
    return { accessToken: this.#newAccessToken(refreshToken), refreshToken, scopes: grant.scopes };
  }

  refresh(refreshToken: string): { accessToken: string; scopes: readonly string[] } | null {
    const grant = this.#grants.get(refreshToken);
    return grant ? { accessToken: this.#newAccessToken(refreshToken), scopes: grant.scopes } : null;
  }

  /** Whose token this is; null when unknown, expired or revoked. */
  grantOf(accessToken: string): Grant | null {
    const token = this.#accessTokens.get(accessToken);
    if (!token || token.expiresAtMs <= Date.now()) return null;
    return this.#grants.get(token.refreshToken) ?? null;
  }

  /** All access tokens die at once; grants live on. */
  expireAccessTokens(): void {
    this.#accessTokens.clear();
  }

  /** The person withdraws access, or changed the password. */
  revokeAll(address: string): void {
    for (const [refreshToken, grant] of this.#grants) {
      if (grant.address === address) this.#grants.delete(refreshToken);
    }
  }

  revoke(refreshToken: string): boolean {
    return this.#grants.delete(refreshToken);
  }

  #newAccessToken(refreshToken: string): string {
    const accessToken = `ya29.${newSecret()}`;
    const expiresAtMs = Date.now() + this.#lifeMs;
    this.#accessTokens.set(accessToken, { refreshToken, expiresAtMs });
    return accessToken;
  }
}

const newSecret = () => randomBytes(24).toString('base64url');
