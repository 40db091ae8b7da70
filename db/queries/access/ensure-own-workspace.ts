import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { newId } from '../../new-id.ts';
import { members, users, workspaces } from '../../schema/index.ts';

/**
 * Gives a user without any workspace one of their own, named after them. Whoever calls at the same
 * moment waits and then finds it, so nobody ends up with two.
 */
export async function ensureOwnWorkspace(db: Database, userId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${userId}, 0))`);
    await tx.execute(sql`select set_config('app.user_id', ${userId}, true)`);
    const [member] = await tx.select().from(members).where(eq(members.userId, userId)).limit(1);
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    if (member || !user) return;
    const workspaceId = newId('workspace');
    await tx.execute(sql`select set_config('app.workspace_id', ${workspaceId}, true)`);
    await tx.insert(workspaces).values({ id: workspaceId, name: user.name });
    await tx.insert(members).values({ workspaceId, userId, role: 'owner' });
  });
}
