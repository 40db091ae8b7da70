/** As it must be registered with the OAuth client. */
export function googleRedirectUri(appUrl: string): string {
  return `${appUrl}/api/oauth/google/callback`;
}
