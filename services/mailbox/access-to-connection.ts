import { findMemberships } from '#db/queries/access/find-memberships.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { scopesOfRole } from '#domain/workspace/access.ts';
import type { Access, VerbContext } from '../context.ts';
import type { GmailConnection } from './gmail-connection-state.ts';

/**
 * Who ends a connection: the one who began it, in the workspace they chose then. One that an API key
 * began may be ended by a person of the same workspace. Otherwise a link sent to a stranger would put
 * the stranger's mailbox into the sender's workspace. @throws AppError forbidden
 */
export async function accessToConnection(
  { db, access }: VerbContext,
  { initiator, workspaceId }: Pick<GmailConnection, 'initiator' | 'workspaceId'>,
): Promise<Access> {
  const { actor } = access;
  if (actor.kind === 'user') {
    const isOurs = initiator.kind !== 'user' || initiator.userId === actor.userId;
    const memberships = isOurs ? await findMemberships(db, actor.userId) : [];
    const membership = memberships.find((each) => each.workspaceId === workspaceId);
    if (membership) {
      return { workspaceId, role: membership.role, scopes: scopesOfRole(membership.role), actor };
    }
  }
  const isSameKey = actor.kind === 'api_key' && initiator.kind === 'api_key';
  if (isSameKey && actor.apiKeyId === initiator.apiKeyId) return access;
  throw new AppError('forbidden', 'Somebody else began this connection: sign in as that person.');
}
