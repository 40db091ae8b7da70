import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { apiKeys } from '#db/schema/index.ts';
import {
  auditedVerbs,
  createServiceWorld,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import { resolveAccess } from '../auth/resolve-access.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
});

const accessOf = (key: string, headers: Record<string, string> = {}) =>
  resolveAccess(
    { ...world.deps, findUserId: async () => null },
    new Headers({ authorization: `Bearer ${key}`, ...headers }),
  );

describe('createApiKey', () => {
  it('shows the key once and keeps its hash only', async () => {
    const created = await world.services.apiKeys.create(ana, { name: 'ci', scopes: ['write'] });
    expect(created.key).toMatch(/^ft_[\w-]{43}$/);
    expect(created.prefix).toBe(created.key.slice(0, 10));
    const { items } = await world.services.apiKeys.list(ana);
    expect(JSON.stringify(items)).not.toContain(created.key);
    const rows = await inWorkspace(world.db, ana.workspaceId, (tx) => tx.select().from(apiKeys));
    expect(JSON.stringify(rows)).not.toContain(created.key);
    expect(await auditedVerbs(world.db, ana)).toContain('createApiKey');
  });

  it('refuses to expire in the year 0, which PostgreSQL does not know', async () => {
    const expiresAt = '0000-01-01T00:00:00Z';
    const created = world.services.apiKeys.create(ana, { name: 'x', scopes: ['read'], expiresAt });
    await expect(created).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('gives nobody more than they have', async () => {
    const limited: Access = { ...ana, scopes: ['admin'] };
    const more = world.services.apiKeys.create(limited, { name: 'x', scopes: ['write'] });
    await expect(more).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('listApiKeys', () => {
  it('tells when a key was last used', async () => {
    const { key } = await world.services.apiKeys.create(ana, { name: 'ci', scopes: ['read'] });
    await accessOf(key);
    const { items } = await world.services.apiKeys.list(ana);
    expect(items).toMatchObject([{ name: 'ci', lastUsedAt: world.now.at.toISOString() }]);
  });
});

describe('a bearer key', () => {
  it('acts in its workspace with its scopes and those below', async () => {
    const { key, id } = await world.services.apiKeys.create(ana, { name: 'ci', scopes: ['write'] });
    expect(await accessOf(key)).toEqual({
      workspaceId: ana.workspaceId,
      role: 'member',
      scopes: ['read', 'write'],
      actor: { kind: 'api_key', apiKeyId: id },
    });
    const me = await world.services.me.get(await accessOf(key).then((access) => access ?? ana));
    expect(me).toMatchObject({ user: null, workspace: { id: ana.workspaceId, name: 'Ana Alves' } });
  });

  it('is refused when unknown, revoked, expired or malformed', async () => {
    const { apiKeys: keys } = world.services;
    const revoked = await keys.create(ana, { name: 'revoked', scopes: ['read'] });
    await keys.revoke(ana, { apiKeyId: revoked.id });
    await keys.revoke(ana, { apiKeyId: revoked.id });
    const expiresAt = new Date(world.now.at.getTime() + 1000).toISOString();
    const expired = await keys.create(ana, { name: 'expired', scopes: ['read'], expiresAt });
    expect(await accessOf(expired.key)).not.toBeNull();
    world.now.advance(1000);
    for (const key of [revoked.key, expired.key, 'ft_unknown', 'two words']) {
      await expect(accessOf(key)).rejects.toMatchObject({ code: 'unauthenticated' });
    }
    expect(await auditedVerbs(world.db, ana)).toContain('revokeApiKey');
  });

  it('does not reach another workspace', async () => {
    const other = await world.newOwner();
    const { key } = await world.services.apiKeys.create(ana, { name: 'ci', scopes: ['read'] });
    const elsewhere = accessOf(key, { 'x-workspace-id': other.workspaceId });
    await expect(elsewhere).rejects.toMatchObject({ code: 'not_found' });
    expect(await accessOf(key, { 'x-workspace-id': ana.workspaceId })).not.toBeNull();
  });
});
