import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';

/** Runs `work` with the contacts in the trash in sight, as the policy of `contacts` allows only here. */
export async function inTrash<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  await tx.execute(sql`select set_config('app.trash', 'on', true)`);
  const result = await work();
  await tx.execute(sql`select set_config('app.trash', 'off', true)`);
  return result;
}
