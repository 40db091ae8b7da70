import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApiWorld, type ApiWorld } from '#test/harness/api-world.ts';

let api: ApiWorld;

beforeAll(async () => {
  api = await createApiWorld();
});
afterAll(() => api.close());

it('/workspace shows and changes the limits, and pauses and resumes everything', async () => {
  const headers = { ...(await api.signUp()), origin: api.origin };
  const call = async (method: string, path: string, body?: object) => {
    const response = await api.call(`/api/v1/workspace${path}`, { method, body, headers });
    return { status: response.status, body: await response.json() };
  };
  const limits = { dailyQuota: 200, domainDailyLimit: 3 };
  expect(await call('PATCH', '', limits)).toMatchObject({ status: 200, body: limits });
  const paused = await call('POST', '/pause');
  expect(paused).toMatchObject({ status: 200, body: { sendingPausedAt: expect.any(String) } });
  expect(await call('POST', '/pause')).toEqual(paused);
  expect(await call('GET', '')).toEqual(paused);
  const resumed = { ...limits, sendingPausedAt: null };
  expect(await call('POST', '/resume')).toMatchObject({ status: 200, body: resumed });
  expect(await call('PATCH', '', { sendingPausedAt: null })).toMatchObject({ status: 400 });
  expect(api.failures).toEqual([]);
});

it('/workspace answers nobody who is not signed in', async () => {
  expect((await api.call('/api/v1/workspace')).status).toBe(401);
});
