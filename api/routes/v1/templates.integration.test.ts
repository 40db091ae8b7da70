import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld, type ApiWorld } from '#test/harness/api-world.ts';

let api: ApiWorld;
let session: { cookie: string };
beforeAll(async () => {
  api = await createApiWorld();
  session = await api.signUp();
});
afterAll(() => api.close());

async function call(path: string, options: { method?: string; body?: unknown } = {}) {
  const response = await api.call(`/api/v1${path}`, { ...options, headers: session });
  const isEmpty = response.status === 204;
  return { status: response.status, body: isEmpty ? null : await response.json() };
}

describe('templates over HTTP', () => {
  it('are added, changed, compared with what they were, and restored', async () => {
    const { status, body: made } = await call('/templates', { body: { name: 'Hi', body: 'One' } });
    expect([status, made.version]).toEqual([201, 1]);
    const path = `/templates/${made.id}`;
    const changed = await call(path, { method: 'PATCH', body: { version: 1, body: 'Two' } });
    expect(changed).toMatchObject({ status: 200, body: { version: 2, body: 'Two' } });
    const late = await call(path, { method: 'PATCH', body: { version: 1, body: 'Three' } });
    expect(late).toMatchObject({
      status: 409,
      body: { error: { code: 'conflict', details: { version: 2, changed: ['body'] } } },
    });
    expect(await call(`${path}/versions/1`)).toMatchObject({ status: 200, body: { body: 'One' } });
    const restored = await call(`${path}/versions/1/restore`, { body: {} });
    expect(restored).toMatchObject({ status: 200, body: { version: 3, body: 'One' } });
    const { body: versions } = await call(`${path}/versions?limit=2`);
    expect(versions.items.map(({ number }: { number: number }) => number)).toEqual([3, 2]);
  });

  it('lie in folders, are copied, deleted and brought back', async () => {
    const { body: folder } = await call('/template-folders', { body: { name: 'Sales' } });
    const { body: made } = await call('/templates', { body: { name: 'Copied', body: 'One' } });
    const path = `/templates/${made.id}`;
    const moved = await call(`${path}/move`, { body: { folderId: folder.id } });
    expect(moved).toMatchObject({ status: 200, body: { folderId: folder.id } });
    const copy = await call(`${path}/duplicate`, { body: {} });
    expect(copy).toMatchObject({ status: 201, body: { name: 'Copied (copy)' } });
    expect(await call(`${path}/use`, { body: {} })).toMatchObject({ body: { useCount: 1 } });
    expect((await call(path, { method: 'DELETE' })).status).toBe(204);
    const { body: found } = await call(`/templates?q=copied&folderId=${folder.id}`);
    expect(found.items.map(({ name }: { name: string }) => name)).toEqual(['Copied (copy)']);
    expect(await call(`${path}/restore`, { body: {} })).toMatchObject({ status: 200 });
    const renamed = await call(`/template-folders/${folder.id}`, {
      method: 'PATCH',
      body: { name: 'Selling' },
    });
    expect(renamed).toMatchObject({ status: 200, body: { name: 'Selling', templateCount: 2 } });
    expect((await call(`/template-folders/${folder.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await call(path)).body.folderId).toBeNull();
  });

  it('are refused with the place of what is wrong', async () => {
    const body = { name: 'Wrong', body: 'Hi {{nobody}}' };
    expect(await call('/templates', { body })).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'invalid_input',
          details: { fields: { body: expect.any(String) }, positions: { body: 3 } },
        },
      },
    });
  });
});
