import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld, type ApiWorld } from '#test/harness/api-world.ts';
import { listRoutes } from './routes/v1/list-routes.ts';

let api: ApiWorld;
let session: { cookie: string };

beforeAll(async () => {
  api = await createApiWorld();
  session = await api.signUp();
});
afterAll(() => api.close());

const json = async (path: string, options: Parameters<ApiWorld['call']>[1] = {}) => {
  const response = await api.call(`/api/v1${path}`, {
    ...options,
    headers: { ...session, ...options.headers },
  });
  return { status: response.status, body: await response.json().catch(() => null), response };
};

describe('every call', () => {
  it('is protected', async () => {
    for (const { method, path } of listRoutes(api.world.services)) {
      const response = await api.call(`/api/v1${path.replaceAll(/[{}]/g, '')}`, {
        method: method.toUpperCase(),
      });
      expect([path, response.status]).toEqual([path, 401]);
      expect(await response.json()).toMatchObject({ error: { code: 'unauthenticated' } });
    }
  });

  it('answers not_found for what is not there, in JSON, and leaves the web its paths', async () => {
    expect(await json('/contacts/con_x')).toMatchObject({
      status: 404,
      body: { error: { code: 'not_found' } },
    });
    expect(await json('/nothing')).toMatchObject({ status: 404 });
    const outside = await api.call('/contacts');
    expect(await outside.text()).toBe('the web');
  });

  it('carries a request id and headers that protect it', async () => {
    const { response } = await json('/me');
    expect(response.headers.get('x-request-id')).toMatch(/^req_/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('strict-transport-security')).toBeNull();
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it.each([
    ['a field it does not know', { name: 'A', email: 'a@b.co', admin: true }],
    ['a field of the wrong kind', { name: 1, email: 'a@b.co' }],
    ['a list instead of an object', [1]],
  ])('refuses %s and names it', async (_name, body) => {
    expect(await json('/contacts', { body })).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid_input', details: { fields: {} } } },
    });
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain'])(
    'refuses a change that came as %s instead of answering it as done',
    async (type) => {
      const made = await json('/contacts', {
        body: { name: 'Bo', email: `bo@${type.length}.com` },
      });
      const response = await fetch(`${api.origin}/api/v1/contacts/${made.body.id}`, {
        method: 'PATCH',
        headers: { ...session, 'content-type': type },
        body: '{"role":"Countess"}',
      });
      expect(response.status).toBe(400);
      expect((await response.json()).error.message).toContain('application/json');
    },
  );

  it('says that an address is broken, and not that a body is', async () => {
    for (const path of ['/api/v1/contacts/%E0%A4%A', '/u/%zz']) {
      const response = await api.call(path, { headers: session });
      expect(response.status).toBe(400);
      expect((await response.json()).error.message).toContain('address');
    }
  });

  it('refuses a body that is no JSON, and one that is too long', async () => {
    const send = (body: string) =>
      fetch(`${api.origin}/api/v1/contacts`, {
        method: 'POST',
        headers: { ...session, 'content-type': 'application/json' },
        body,
      });
    for (const body of ['{', `"${'x'.repeat(3_000_000)}"`]) {
      const response = await send(body);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: 'invalid_input' } });
    }
  });
});

describe('contacts', () => {
  it('can be made, read, changed, controlled and deleted', async () => {
    const body = { name: 'Ada Lovelace', email: 'ada@example.com', company: 'Engines' };
    const made = await json('/contacts', { body });
    expect(made).toMatchObject({ status: 201, body: { status: 'Not Sent' } });
    const path = `/contacts/${made.body.id}`;
    expect((await json(path)).body).toEqual(made.body);
    const patched = await json(path, { method: 'PATCH', body: { role: 'Countess' } });
    expect(patched).toMatchObject({ status: 200, body: { role: 'Countess' } });
    const paused = await json(`${path}/pause`, { method: 'POST' });
    expect(paused).toMatchObject({ status: 200, body: { status: 'Paused' } });
    const listed = await json('/contacts?status=Paused&q=ADA&sort=-name&limit=10');
    expect(listed.body).toMatchObject({ items: [{ id: made.body.id }], nextCursor: null });
    expect((await json(`${path}/timeline?limit=1`)).body.items).toHaveLength(1);
    expect((await json(`${path}/explain`)).body).toMatchObject({ code: 'not_enrolled' });
    expect((await json(`${path}/emails`)).body.items).toEqual([]);
    expect((await json(path, { method: 'DELETE' })).status).toBe(204);
    expect((await json(path)).status).toBe(404);
  });

  it('refuses a list it does not understand', async () => {
    expect((await json('/contacts?limit=201')).status).toBe(400);
    expect((await json('/contacts?sort=password')).status).toBe(400);
    expect((await json('/contacts?status=Sent')).status).toBe(400);
    expect((await json('/contacts?colour=red')).status).toBe(400);
  });

  it('takes what the address leaves empty as not asked for', async () => {
    const empty = 'status=&q=&campaignId=&tag=&sort=&cursor=&limit=';
    const listed = await json(`/contacts?${empty}`);
    expect(listed.status).toBe(200);
    expect(listed.body).toEqual((await json('/contacts')).body);
    const exported = await api.call(`/api/v1/contacts/export?status=&format=`, {
      headers: session,
    });
    expect(exported.status).toBe(200);
  });

  it('takes the id from the path, whatever the body says', async () => {
    const one = await json('/contacts', { body: { name: 'One', email: 'one@example.com' } });
    const two = await json('/contacts', { body: { name: 'Two', email: 'two@example.com' } });
    const body = { contactId: two.body.id, role: 'x' };
    await json(`/contacts/${one.body.id}`, { method: 'PATCH', body });
    expect((await json(`/contacts/${two.body.id}`)).body.role).toBe('');
  });
});

describe('campaigns', () => {
  it('run from draft to progress', async () => {
    const { body: gmail } = await json('/mailboxes/gmail/connect', { body: {} });
    const state = new URL(gmail.authorizationUrl).searchParams.get('state') ?? '';
    await api.call(`/api/oauth/google/callback?state=${state}&code=good-code`, {
      headers: session,
    });
    const { items } = (await json('/mailboxes')).body;
    const made = await json('/campaigns', {
      body: {
        name: 'Spring',
        mailboxIds: [items[0].id],
        steps: [
          { kind: 'email', delay: 'PT0S', subject: 'Hi {{name}}', body: 'Yo', writer: 'template' },
        ],
        settings: {},
      },
    });
    expect(made).toMatchObject({ status: 201, body: { status: 'draft' } });
    const path = `/campaigns/${made.body.id}`;
    const contact = await json('/contacts', { body: { name: 'Cy', email: 'cy@example.com' } });
    const preview = await json(`${path}/preview`, { body: { contactId: contact.body.id } });
    expect(preview.body.items).toMatchObject([{ subject: 'Hi Cy' }]);
    const enrolled = await json(`${path}/contacts`, { body: { contactIds: [contact.body.id] } });
    expect(enrolled).toMatchObject({ status: 200, body: { enrolled: 1, skipped: [] } });
    for (const verb of ['start', 'pause', 'resume']) {
      expect(await json(`${path}/${verb}`, { method: 'POST' })).toMatchObject({
        status: 202,
        body: { enrolled: 1 },
      });
    }
    expect((await json(`${path}/progress`)).body).toMatchObject({
      status: 'running',
      byStatus: { 'Not Sent': 1 },
      byReason: { queued_for_admission: 1 },
    });
    expect((await json(`${path}/archive`, { method: 'POST' })).status).toBe(202);
    expect((await json('/campaigns?status=archived')).body.items).toMatchObject([
      { name: 'Spring' },
    ]);
  });
});

describe('the Google callback', () => {
  const callback = (query: string, headers: Record<string, string>) =>
    api.call(`/api/oauth/google/callback?${query}`, { headers });

  it('sends the browser back where it began', async () => {
    const { body } = await json('/mailboxes/gmail/connect', { body: { returnTo: '/welcome' } });
    const state = new URL(body.authorizationUrl).searchParams.get('state') ?? '';
    const response = await callback(`state=${state}&code=good-code`, session);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/welcome');
    expect((await callback(`state=${state}&code=good-code`, session)).status).toBe(400);
  });

  it('wants a session, and a state that is known', async () => {
    expect((await callback('state=x&code=y', {})).status).toBe(401);
    expect((await callback('state=x&code=y', session)).status).toBe(400);
    expect((await callback('state=a&state=b&code=y', session)).status).toBe(400);
  });

  it('tells a person in a browser on a page', async () => {
    const response = await callback('state=x', { ...session, accept: 'text/html' });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('No mailbox was connected');
  });
});

describe('an Idempotency-Key', () => {
  const add = (key: string, email: string) =>
    json('/contacts', { body: { name: 'Ida', email }, headers: { 'idempotency-key': key } });

  it('makes a repeated POST answer as the first time', async () => {
    const first = await add('k1', 'ida@example.com');
    const second = await add('k1', 'ida@example.com');
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect((await json('/contacts?q=ida@example.com')).body.items).toHaveLength(1);
  });

  it('refuses another request under the same key', async () => {
    await add('k2', 'ida2@example.com');
    expect((await add('k2', 'ida3@example.com')).status).toBe(409);
  });

  it('gives the answer to nobody but who asked first', async () => {
    const viewer = await json('/api-keys', { body: { name: 'viewer', scopes: ['read'] } });
    const request = {
      body: { name: 'deploy', scopes: ['admin'] },
      headers: { 'idempotency-key': 'k4' },
    };
    expect((await json('/api-keys', request)).status).toBe(201);
    const authorization = `Bearer ${viewer.body.key}`;
    const repeated = await json('/api-keys', {
      ...request,
      headers: { ...request.headers, authorization },
    });
    expect(repeated.status).toBe(409);
    expect(JSON.stringify(repeated.body)).not.toContain('ft_');
  });

  it('lets a refused request be sent again', async () => {
    expect((await add('k3', 'no address')).status).toBe(400);
    expect((await add('k3', 'ida4@example.com')).status).toBe(201);
  });
});

describe('health', () => {
  it('is 503 and names the part that is down', async () => {
    const response = await api.call('/api/health');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ checks: { database: 'ok', worker: 'down' } });
  });
});
