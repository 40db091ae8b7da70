import { lt } from 'drizzle-orm';
import { trashKeptMs } from '#domain/contact/trash-kept-ms.ts';
import type { Transaction } from '../../client.ts';
import { templates } from '../../schema/index.ts';

/** Deletes for good, with their versions, the templates whose time to be wanted back is over. */
export async function forgetDeletedTemplates(tx: Transaction, now: Date): Promise<void> {
  const cutoff = new Date(now.getTime() - trashKeptMs);
  await tx.delete(templates).where(lt(templates.deletedAt, cutoff));
}
