import { buildOpenApi } from '#api/openapi.ts';
import { listRoutes } from '#api/routes/v1/list-routes.ts';
import type { Services } from '#services/index.ts';
import { markdownTable } from './markdown-table.ts';

/** `docs/reference/api.md`: every call, out of the OpenAPI document that the server answers with. */
export function apiPage(): string {
  const { paths = {} } = buildOpenApi(listRoutes(silentServices()), { version: '' });
  const calls = Object.entries(paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const call = item[method];
      return call ? [{ call: `${method.toUpperCase()} ${path}`, ...call }] : [];
    }),
  );
  const byTag = Map.groupBy(calls, ({ tags }) => tags?.[0] ?? 'Other');
  const sections = [...byTag].map(([tag, members]) => {
    const rows = members.map(({ call, summary = '', responses = {} }) => [
      `\`${call}\``,
      Object.keys(responses)
        .filter((status) => status !== 'default')
        .join(', '),
      summary,
    ]);
    return `## ${tag}\n\n${markdownTable(['call', 'answers', 'does'], rows)}`;
  });
  return [
    '# REST API',
    'Inputs, outputs and errors in full: `/api/docs`, or `/api/openapi.json`, of a running server.',
    ...sections,
  ].join('\n\n');
}

/** Services that can be asked for any verb; describing a route calls none. */
function silentServices(): Services {
  const anything: object = new Proxy(() => {}, { get: () => anything });
  return Object.create(anything);
}
