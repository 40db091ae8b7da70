import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { ensureOwnWorkspace } from '#db/queries/access/ensure-own-workspace.ts';
import { findApiKeyByHash } from '#db/queries/access/find-api-key-by-hash.ts';
import { findMemberships } from '#db/queries/access/find-memberships.ts';
import { touchApiKey } from '#db/queries/api-key/touch-api-key.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { scopesOfRole, type ApiScope, type Role } from '#domain/workspace/access.ts';
import { apiKeyHash } from '../api-key/api-key-hash.ts';
import type { Access } from '../context.ts';
import { notFound } from '../not-found.ts';

type Deps = {
  db: Database;
  clock: () => Date;
  /** Of the session in the request, if it carries one. */
  findUserId: () => Promise<string | null>;
};

/** Often enough for a person who asks whether a key is still in use. */
const touchEveryMs = 60_000;

/** See `Auth.resolveAccess`. A bearer key counts before a cookie. */
export async function resolveAccess(deps: Deps, headers: Headers): Promise<Access | null> {
  const wanted = headers.get('x-workspace-id');
  const authorization = headers.get('authorization');
  if (authorization !== null) return accessOfKey(deps, authorization, wanted);
  const userId = await deps.findUserId();
  return userId === null ? null : accessOfUser(deps, userId, wanted);
}

async function accessOfKey(deps: Deps, authorization: string, wanted: string | null) {
  const [, key] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
  const now = deps.clock();
  const found = key === undefined ? null : await findApiKeyByHash(deps.db, apiKeyHash(key), now);
  if (!found) throw new AppError('unauthenticated', 'This API key is not valid.');
  const { id, workspaceId, scopes, lastUsedAt } = found;
  if (wanted !== null && wanted !== workspaceId) throw notFound('workspace');
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > touchEveryMs) {
    await inWorkspace(deps.db, workspaceId, (tx) => touchApiKey(tx, id, now));
  }
  const actor = { kind: 'api_key', apiKeyId: id } as const;
  return { workspaceId, role: roleOfScopes(scopes), scopes: withLesser(scopes), actor };
}

async function accessOfUser(deps: Deps, userId: string, wanted: string | null) {
  const memberships = await findOrMakeMemberships(deps.db, userId);
  const chosen =
    wanted === null
      ? memberships[0]
      : memberships.find(({ workspaceId }) => workspaceId === wanted);
  if (!chosen) throw notFound('workspace');
  const { workspaceId, role } = chosen;
  return {
    workspaceId,
    role,
    scopes: scopesOfRole(role),
    actor: { kind: 'user', userId } as const,
  };
}

/** Heals a sign-up whose workspace could not be made. */
async function findOrMakeMemberships(db: Database, userId: string) {
  const memberships = await findMemberships(db, userId);
  if (memberships.length > 0) return memberships;
  await ensureOwnWorkspace(db, userId);
  return findMemberships(db, userId);
}

/** Each scope holds those below it. */
function withLesser(scopes: readonly ApiScope[]): readonly ApiScope[] {
  return scopesOfRole(roleOfScopes(scopes));
}

function roleOfScopes(scopes: readonly ApiScope[]): Role {
  if (scopes.includes('admin')) return 'admin';
  return scopes.includes('write') ? 'member' : 'viewer';
}
