const id = '([^/]+)';

const table = [
  ['oauth.authorize', 'GET', '/v1/oauth/authorize'],
  ['oauth.token', 'POST', '/v1/oauth/token'],
  ['oauth.revoke', 'POST', '/v1/oauth/revoke'],
  ['users.me', 'GET', '/v1/users/me'],
  ['search', 'POST', '/v1/search'],
  ['databases.retrieve', 'GET', `/v1/databases/${id}`],
  ['dataSources.query', 'POST', `/v1/data_sources/${id}/query`],
  ['dataSources.retrieve', 'GET', `/v1/data_sources/${id}`],
  ['dataSources.update', 'PATCH', `/v1/data_sources/${id}`],
  ['pages.retrieve', 'GET', `/v1/pages/${id}`],
  ['pages.update', 'PATCH', `/v1/pages/${id}`],
] as const;

export type RouteName = (typeof table)[number][0];

export type ApiRoute = Exclude<RouteName, `oauth.${string}`>;

export function isApiRoute(route: RouteName): route is ApiRoute {
  return !route.startsWith('oauth.');
}

const routes = table.map(([name, method, path]) => ({
  name,
  method,
  pattern: new RegExp(`^${path}$`),
}));

/** Which of Notion's methods a request calls, by the names its client gives them. */
export function matchRoute(
  method: string,
  path: string,
): { name: RouteName; id: string } | undefined {
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(path) : null;
    if (match) return { name: route.name, id: decodeURIComponent(match[1] ?? '') };
  }
  return undefined;
}
