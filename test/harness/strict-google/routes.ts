const user = '/gmail/v1/users/([^/]+)';

const table = [
  ['oauth.authorize', 'GET', '/o/oauth2/v2/auth'],
  ['oauth.consent', 'POST', '/o/oauth2/v2/auth/callback'],
  ['oauth.token', 'POST', '/oauth2/token'],
  ['oauth.revoke', 'POST', '/oauth2/revoke'],
  ['oauth.userinfo', 'GET', '/oauth2/v2/userinfo'],
  ['drafts.create', 'POST', `(?:/upload)?${user}/drafts`],
  ['drafts.list', 'GET', `${user}/drafts`],
  ['drafts.send', 'POST', `${user}/drafts/send`],
  ['drafts.get', 'GET', `${user}/drafts/([^/]+)`],
  ['drafts.delete', 'DELETE', `${user}/drafts/([^/]+)`],
  ['messages.send', 'POST', `${user}/messages/send`],
  ['messages.import', 'POST', `${user}/messages/import`],
  ['messages.list', 'GET', `${user}/messages`],
  ['messages.get', 'GET', `${user}/messages/([^/]+)`],
  ['threads.get', 'GET', `${user}/threads/([^/]+)`],
  ['history.list', 'GET', `${user}/history`],
  ['getProfile', 'GET', `${user}/profile`],
] as const;

export type RouteName = (typeof table)[number][0];

export type OAuthRoute = Extract<RouteName, `oauth.${string}`>;
export type GmailRoute = Exclude<RouteName, OAuthRoute>;

export interface MatchedRoute {
  readonly name: RouteName;
  /** The last id in the path, empty when there is none. */
  readonly id: string;
}

const routes = table.map(([name, method, path]) => ({
  name,
  method,
  pattern: new RegExp(`^${path}$`),
}));

/** Which of Google's methods a request calls, by the names Google gives them. */
export function matchRoute(method: string, path: string): MatchedRoute | undefined {
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(path) : null;
    if (match) return { name: route.name, id: decodeURIComponent(match[2] ?? '') };
  }
  return undefined;
}

export function isOAuthRoute(name: RouteName): name is OAuthRoute {
  return name.startsWith('oauth.');
}
