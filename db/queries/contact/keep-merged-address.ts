import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { mergedAddresses } from '../../schema/index.ts';

/** From now on this normalised address stands for `contactId`, and so do those merged into `otherId` before. */
export async function keepMergedAddress(
  tx: Transaction,
  merge: { workspaceId: string; contactId: string; otherId: string; emailNormalized: string },
): Promise<void> {
  const { workspaceId, contactId, otherId, emailNormalized } = merge;
  await tx.update(mergedAddresses).set({ contactId }).where(eq(mergedAddresses.contactId, otherId));
  await tx
    .insert(mergedAddresses)
    .values({ workspaceId, contactId, emailNormalized })
    .onConflictDoUpdate({
      target: [mergedAddresses.workspaceId, mergedAddresses.emailNormalized],
      set: { contactId },
    });
}
