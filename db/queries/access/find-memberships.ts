import { asc, eq, sql } from 'drizzle-orm';
import type { Role } from '#domain/workspace/access.ts';
import type { Database } from '../../client.ts';
import { members } from '../../schema/index.ts';

export type Membership = { workspaceId: string; role: Role };

/** The workspaces of a signed-in user, the oldest first, before one is chosen. */
export function findMemberships(db: Database, userId: string): Promise<Membership[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.user_id', ${userId}, true)`);
    return tx
      .select({ workspaceId: members.workspaceId, role: members.role })
      .from(members)
      .where(eq(members.userId, userId))
      .orderBy(asc(members.createdAt), asc(members.id));
  });
}
