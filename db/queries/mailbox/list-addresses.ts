import type { Transaction } from '../../client.ts';
import { mailboxes } from '../../schema/index.ts';

export async function listAddresses(tx: Transaction): Promise<string[]> {
  const rows = await tx.select({ address: mailboxes.address }).from(mailboxes);
  return rows.map(({ address }) => address);
}
