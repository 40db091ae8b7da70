import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { members, users, workspaces } from '#db/schema/index.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { createApiWorld, type ApiWorld } from '#test/harness/api-world.ts';

let api: ApiWorld;

beforeAll(async () => {
  api = await createApiWorld();
});
afterAll(() => api.close());

const me = (headers: Record<string, string>) => api.call('/api/v1/me', { headers });

describe('sign-up', () => {
  it('makes a workspace named after the person, who owns it', async () => {
    const response = await me(await api.signUp('Grace Hopper'));
    expect(response.status).toBe(200);
    const view = await response.json();
    expect(view).toMatchObject({
      user: { name: 'Grace Hopper', id: expect.stringMatching(/^usr_/) },
      workspace: { name: 'Grace Hopper' },
      role: 'owner',
      scopes: ['read', 'write', 'admin'],
      workspaces: [{ role: 'owner' }],
    });
  });

  it('lets many people sign up in a row', async () => {
    const people = [];
    for (let index = 0; index < 8; index += 1) people.push(await api.signUp());
    expect(new Set(people.map(({ cookie }) => cookie)).size).toBe(8);
  });

  it('heals when its workspace was not made, once even for calls at the same moment', async () => {
    const session = await api.signUp('Healed');
    const { workspace, user } = await (await me(session)).json();
    await inWorkspace(api.world.db, workspace.id, async (tx) => {
      await tx.delete(members);
      await tx.delete(workspaces);
    });
    const answers = await Promise.all(
      Array.from({ length: 5 }, async () => (await me(session)).json()),
    );
    const ids = new Set(answers.map((view) => view.workspace.id));
    expect(ids.size).toBe(1);
    expect(ids).not.toContain(workspace.id);
    expect(answers[0]).toMatchObject({ user: { id: user.id }, role: 'owner' });
  });

  it.each([
    ['a name of nobody', { name: undefined }, 400, 'invalid_input'],
    ['no address', { email: 'nobody' }, 400, 'invalid_input'],
    ['a short password', { password: 'short' }, 400, 'invalid_input'],
    ['an empty name', { name: ' ' }, 400, 'invalid_input'],
    ['a name without end', { name: 'x'.repeat(101) }, 400, 'invalid_input'],
    ['a name with a NUL', { name: 'a\0b' }, 400, 'invalid_input'],
    ['an address that is taken', { email: 'taken@example.com' }, 409, 'conflict'],
  ])('refuses %s as every call does', async (_name, change, status, code) => {
    const person = { name: 'Eve', email: 'taken@example.com', password: 'a long password' };
    await api.call('/api/auth/sign-up/email', { body: person });
    const body = { ...person, email: 'fresh@example.com', ...change };
    const response = await api.call('/api/auth/sign-up/email', { body });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: { code, message: expect.any(String), details: { reason: expect.any(String) } },
    });
  });

  it('keeps no password that could be read', async () => {
    await api.signUp();
    const rows = await api.world.db.query.accounts.findMany();
    expect(JSON.stringify(rows)).not.toContain('correct horse');
    expect((await api.world.db.select().from(users)).length).toBeGreaterThan(0);
  });
});

it.each(['application/json', 'application/x-www-form-urlencoded'])(
  'a stranger cannot have a body without end read, as %s',
  async (type) => {
    const response = await fetch(`${api.origin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify({ email: 'a@example.com', password: 'x'.repeat(1_000_000) }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { message: expect.stringContaining('The body is') },
    });
  },
);

describe('a session', () => {
  it('ends with sign-out', async () => {
    const session = await api.signUp();
    const out = await api.call('/api/auth/sign-out', { body: {}, headers: session });
    expect(out.status).toBe(200);
    expect((await me(session)).status).toBe(401);
  });

  it('can be had again with the password, and with no other', async () => {
    const body = { name: 'Lin', email: 'lin@example.com', password: 'a long password' };
    await api.call('/api/auth/sign-up/email', { body });
    const signIn = (password: string) =>
      api.call('/api/auth/sign-in/email', { body: { email: body.email, password } });
    const refused = await signIn('another password');
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ error: { code: 'unauthenticated' } });
    const response = await signIn(body.password);
    const cookie = response.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
    expect((await me({ cookie: cookie.join('; ') })).status).toBe(200);
  });

  it('picks the workspace that X-Workspace-Id names, if it is one of the person', async () => {
    const session = await api.signUp();
    const other = await api.world.newOwner();
    const own = (await (await me(session)).json()).workspace.id;
    expect((await me({ ...session, 'x-workspace-id': own })).status).toBe(200);
    const foreign = await me({ ...session, 'x-workspace-id': other.workspaceId });
    expect(foreign.status).toBe(404);
  });

  it('is HttpOnly and SameSite', async () => {
    const body = { name: 'C', email: 'cookie@example.com', password: 'a long password' };
    const response = await api.call('/api/auth/sign-up/email', { body });
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/i);
  });
});

describe('a cookie request that changes something', () => {
  const add = (headers: Record<string, string>) =>
    api.call('/api/v1/contacts', {
      body: { name: 'Ada', email: `${Math.random()}@example.com` },
      headers,
    });

  it.each([
    ['another site', { origin: 'https://evil.test' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling domain', { 'sec-fetch-site': 'same-site' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
  ])('is refused from %s', async (_name, headers) => {
    const response = await add({ ...(await api.signUp()), ...headers });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('is refused from another site when it signs in or out, too', async () => {
    const headers = { ...(await api.signUp()), origin: 'https://evil.test' };
    const body = { email: 'person1@example.com', password: 'correct horse' };
    for (const call of ['sign-in/email', 'sign-out']) {
      const response = await api.call(`/api/auth/${call}`, { body, headers });
      expect(response.status).toBe(403);
    }
    expect((await me(headers)).status).toBe(200);
  });

  it('is taken from our own pages, by either name of this machine', async () => {
    const session = await api.signUp();
    const { port } = new URL(api.origin);
    for (const origin of [api.origin, `http://localhost:${port}`]) {
      expect((await add({ ...session, origin })).status).toBe(201);
    }
  });

  it('does not concern API keys', async () => {
    const session = await api.signUp();
    const created = await api.call('/api/v1/api-keys', {
      body: { name: 'ci', scopes: ['write'] },
      headers: session,
    });
    const { key } = await created.json();
    const headers = { authorization: `Bearer ${key}`, origin: 'https://script.test' };
    expect((await add(headers)).status).toBe(201);
  });
});

it('whoever tries to sign in too often is told when they may again', async () => {
  const attempt = () => api.call('/api/auth/sign-in/email', { body: {} });
  for (let count = 0; count < 60; count += 1) await attempt();
  const refused = await attempt();
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ error: { code: 'limit_reached' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});
