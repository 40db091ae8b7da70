import {
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type ResponseConfig,
  type RouteConfig,
} from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { appErrorCodes } from '#domain/shared/app-error.ts';
import { filePaths } from './file-paths.ts';
import type { Route } from './route.ts';

const ErrorBody = z
  .object({
    error: z.object({
      code: z.enum(appErrorCodes),
      message: z.string(),
      details: z.record(z.string(), z.unknown()).optional(),
      requestId: z.string().optional(),
    }),
  })
  .meta({ id: 'Error' });

/** The OpenAPI 3.1 document, made from the same descriptions that the routes are mounted from. */
export function buildOpenApi(routes: readonly Route[], info: { version: string }) {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'apiKey', { type: 'http', scheme: 'bearer' });
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'followthrough.session_token',
  });
  for (const path of filePaths) registry.registerPath({ ...path, responses: withError(path) });
  for (const route of routes) registry.registerPath(describe(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Followthrough',
      version: info.version,
      description: 'Durable cold outreach: contacts, mailboxes, campaigns, and why.',
    },
    servers: [{ url: '/' }],
    security: [{ apiKey: [] }, { session: [] }],
  });
}

function describe(route: Route): RouteConfig {
  const { method, tag, summary } = route;
  const path = `/api/v1${route.path}`;
  const { params, others } = splitInput(route);
  const isBody = method !== 'get' && others !== null;
  return {
    method,
    path,
    tags: [tag],
    summary,
    operationId: operationId(route),
    request: {
      ...(params && { params }),
      ...(method === 'get' && others && { query: others }),
      ...(method === 'post' && { headers: IdempotencyHeader }),
      ...(isBody && { body: { content: { 'application/json': { schema: others } } } }),
    },
    responses: withError({ responses: { [route.status]: success(route) } }),
  };
}

const IdempotencyHeader = z.object({ 'Idempotency-Key': z.string().max(255).optional() });

function success({ output, summary }: Route): ResponseConfig {
  if (!output) return { description: summary };
  return { description: summary, content: { 'application/json': { schema: output } } };
}

function withError({ responses }: Pick<RouteConfig, 'responses'>): RouteConfig['responses'] {
  const error = { 'application/json': { schema: ErrorBody } };
  return { ...responses, default: { description: 'A refusal', content: error } };
}

/** The input's fields that are in the path, and those that are not. */
function splitInput({ path, input }: Route) {
  const fields = Object.entries(input?.shape ?? {});
  const inPath = fields.filter(([name]) => path.includes(`{${name}}`));
  const others = fields.filter(([name]) => !path.includes(`{${name}}`));
  return {
    params: inPath.length > 0 ? z.object(Object.fromEntries(inPath)) : null,
    others: others.length > 0 ? z.object(Object.fromEntries(others)) : null,
  };
}

/** `post /contacts/{contactId}/skip-step` is `post_contacts_contactId_skip_step`. */
function operationId({ method, path }: Route): string {
  return `${method}${path.replaceAll(/[{}]/g, '').replaceAll(/[^\w]+/g, '_')}`;
}
