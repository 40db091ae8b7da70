import { inArray } from 'drizzle-orm';
import type { Database, Transaction } from '../../client.ts';
import { users } from '../../schema/index.ts';

export type User = { id: string; name: string; email: string };

export async function findUsers(
  db: Database | Transaction,
  userIds: readonly string[],
): Promise<User[]> {
  if (userIds.length === 0) return [];
  return db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(inArray(users.id, [...userIds]));
}
