import { asc, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { workspaces } from '../../schema/index.ts';

/** For jobs of the system, which then go through the workspaces one by one (`inWorkspace`). */
export function listWorkspaceIds(db: Database): Promise<string[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.listing', 'on', true)`);
    const rows = await tx
      .select({ id: workspaces.id })
      .from(workspaces)
      .orderBy(asc(workspaces.id));
    return rows.map(({ id }) => id);
  });
}
