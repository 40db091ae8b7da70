import type { Transaction } from '#db/client.ts';
import { findUsers } from '#db/queries/access/find-users.ts';
import type { ActorView } from '#domain/workspace/actor-view.ts';
import type { Actor } from '#domain/workspace/actor.ts';

/** Gives people their names; one read for a whole page. */
export async function nameActors(
  tx: Transaction,
  actors: readonly Actor[],
): Promise<(actor: Actor) => ActorView> {
  const userIds = actors.flatMap((actor) => (actor.kind === 'user' ? [actor.userId] : []));
  const users = await findUsers(tx, [...new Set(userIds)]);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return (actor) => {
    const name = actor.kind === 'user' ? names.get(actor.userId) : undefined;
    return name === undefined ? actor : { ...actor, name };
  };
}
