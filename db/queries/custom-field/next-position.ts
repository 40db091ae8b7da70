import { max } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { customFields } from '../../schema/index.ts';

/** Where a new field goes: behind all others. */
export async function nextPosition(tx: Transaction): Promise<number> {
  const [row] = await tx.select({ last: max(customFields.position) }).from(customFields);
  return (row?.last ?? 0) + 1;
}
