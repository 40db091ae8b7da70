import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApiWorld, type ApiWorld } from '#test/harness/api-world.ts';

let api: ApiWorld;
let session: { cookie: string };

beforeAll(async () => {
  api = await createApiWorld();
  session = await api.signUp();
  await api.world.deps.sql.end();
});
afterAll(() => api.close());

it.each([
  ['who has a session', () => api.call('/api/v1/me', { headers: session })],
  ['who has an API key', () => api.call('/api/v1/me', { headers: { authorization: 'Bearer k' } })],
  [
    'who signs in',
    () =>
      api.call('/api/auth/sign-in/email', {
        body: { email: 'person1@example.com', password: 'correct horse' },
        headers: { origin: api.origin },
      }),
  ],
])('while the database is away, one %s is asked to come back', async (_who, call) => {
  const response = await call();
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).not.toBeNull();
  expect(await response.json()).toMatchObject({ error: { code: 'unavailable' } });
});
