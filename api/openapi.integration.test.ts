import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reasonCodes } from '#domain/sending/reason-code.ts';
import { createApiWorld, type ApiWorld } from '#test/harness/api-world.ts';
import { listRoutes } from './routes/v1/list-routes.ts';

type Document = {
  openapi: string;
  paths: Record<string, Record<string, { parameters?: Parameter[]; requestBody?: unknown }>>;
  components: { schemas: Record<string, { properties: Record<string, unknown> }> };
};
type Parameter = { name: string; in: string; schema: { enum?: string[] } };

let api: ApiWorld;
let document: Document;

beforeAll(async () => {
  api = await createApiWorld();
  document = await (await api.call('/api/openapi.json')).json();
});
afterAll(() => api.close());

describe('the OpenAPI document', () => {
  it('is version 3.1 and describes every route', () => {
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, calls]) =>
      Object.keys(calls).map((method) => `${method} ${path}`),
    );
    const mounted = listRoutes(api.world.services).map(
      ({ method, path }) => `${method} /api/v1${path}`,
    );
    expect(described).toEqual(expect.arrayContaining(mounted));
    expect(described).toEqual(
      expect.arrayContaining([
        'get /api/health',
        'post /api/v1/contacts/imports',
        'get /api/v1/contacts/imports/{importId}/rejected.csv',
        'get /api/v1/events',
        'get /u/{token}',
        'post /u/{token}',
      ]),
    );
  });

  it('closes every list of words', () => {
    const list = document.paths['/api/v1/contacts']?.['get']?.parameters ?? [];
    const wordsOf = (name: string) => list.find((each) => each.name === name)?.schema.enum;
    expect(wordsOf('status')).toEqual(
      expect.arrayContaining(['Not Sent', 'Follow-Up 2', 'Paused']),
    );
    // Own fields are a closed list; beside them stand those that the workspace made.
    const sort = JSON.stringify(list.find(({ name }) => name === 'sort')?.schema);
    expect(sort).toMatch(/"enum":\[[^\]]*"-createdAt"/);
    expect(sort).toContain('custom');
    const contact = JSON.stringify(document.components.schemas['Contact']);
    for (const code of reasonCodes) expect(contact).toContain(`"${code}"`);
  });

  it('puts ids into the path and the rest where it belongs', () => {
    const skip = document.paths['/api/v1/contacts/{contactId}/skip-step']?.['post'];
    expect(skip?.parameters).toMatchObject([
      { name: 'contactId', in: 'path' },
      { name: 'Idempotency-Key', in: 'header' },
    ]);
    expect(JSON.stringify(skip?.requestBody)).toContain('step');
    expect(JSON.stringify(skip?.requestBody)).not.toContain('contactId');
  });

  it('names what clients want a type for', () => {
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Campaign', 'CampaignProgress', 'Contact', 'Error', 'Mailbox']),
    );
  });
});

describe('the reference page', () => {
  it('is served from here alone', async () => {
    const page = await (await api.call('/api/docs')).text();
    const assets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(assets.length).toBeGreaterThan(3);
    for (const asset of assets) {
      expect(asset).toMatch(/^\/api\/docs\//);
      expect([asset, (await api.call(asset)).status]).toEqual([asset, 200]);
    }
  });
});
