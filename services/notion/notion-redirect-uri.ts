/** As it must be registered with the public integration. */
export function notionRedirectUri(appUrl: string): string {
  return `${appUrl}/api/oauth/notion/callback`;
}
