/** What a person allowed us at Google's consent page. */
export type GoogleGrant = {
  address: string;
  /** As Google's profile has it; the address when there is none. */
  displayName: string;
  refreshToken: string;
  scopes: readonly string[];
};

/** Google accounts as mailboxes are connected: consent, grant, revocation. */
export interface GoogleMailboxes {
  /** Scopes without which a mailbox cannot work; each may be unticked at consent. */
  readonly requiredScopes: readonly string[];
  /** Where the person gives consent. `codeChallenge`: S256 of the PKCE verifier (RFC 7636). */
  authorizationUrl(request: { state: string; codeChallenge: string; redirectUri: string }): string;
  /** Redeems the code of the callback, once. @throws ProviderError */
  redeemCode(request: {
    code: string;
    codeVerifier: string;
    redirectUri: string;
  }): Promise<GoogleGrant>;
  /** Where the watch of a fresh mailbox starts. @throws ProviderError */
  currentCursor(refreshToken: string): Promise<string | null>;
  /** Takes our grant back; succeeds also when it is already gone. @throws ProviderError */
  revoke(refreshToken: string): Promise<void>;
}
