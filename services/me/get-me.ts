import { findMemberships, type Membership } from '#db/queries/access/find-memberships.ts';
import { findUsers } from '#db/queries/access/find-users.ts';
import { findWorkspace } from '#db/queries/workspace/find-workspace.ts';
import type { MeView } from '#domain/workspace/me-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';

/** Who is asking, where and with which rights. @throws AppError forbidden */
export async function getMe({ ctx }: { ctx: VerbContext }): Promise<MeView> {
  authorize(ctx.access, 'read');
  const { workspaceId, role, scopes, actor } = ctx.access;
  const userId = actor.kind === 'user' ? actor.userId : null;
  const [user] = userId === null ? [] : await findUsers(ctx.db, [userId]);
  const memberships =
    userId === null ? [{ workspaceId, role }] : await findMemberships(ctx.db, userId);
  const workspaces = await Promise.all(memberships.map((each) => nameMembership(ctx, each)));
  const workspace = workspaces.find(({ id }) => id === workspaceId);
  if (!workspace) throw notFound('workspace');
  return {
    user: user ?? null,
    workspace: { id: workspace.id, name: workspace.name },
    role,
    scopes: [...scopes],
    workspaces,
  };
}

async function nameMembership({ db }: VerbContext, { workspaceId, role }: Membership) {
  const workspace = await findWorkspace(db, workspaceId);
  if (!workspace) throw notFound('workspace');
  return { ...workspace, role };
}
