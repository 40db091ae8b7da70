import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { workspaces } from '../../schema/index.ts';

/** Millionths of a US dollar a month, null = no limit. */
export async function findWritingBudget(
  tx: Transaction,
  workspaceId: string,
): Promise<number | null> {
  const [row] = await tx
    .select({ budget: workspaces.writingBudget })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  return row?.budget ?? null;
}
