import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { inTrash } from './in-trash.ts';

export type TrashedContact = {
  id: string;
  name: string;
  email: string;
  company: string;
  /** To the microsecond, as text: many are deleted in one millisecond. */
  deletedAt: string;
};

/** A page of the trash, the latest first. */
export function listTrash(
  tx: Transaction,
  { after, limit }: { after: { deletedAt: string; id: string } | null; limit: number },
): Promise<TrashedContact[]> {
  const { id, name, email, company, deletedAt } = contacts;
  const comesAfter = after
    ? sql`and (${deletedAt}, ${id}) < (${after.deletedAt}::timestamptz, ${after.id})`
    : sql``;
  return inTrash(tx, () =>
    tx.execute<TrashedContact>(sql`
      select ${id} as "id", ${name} as "name", ${email} as "email", ${company} as "company",
        to_char(${deletedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "deletedAt"
      from ${contacts}
      where ${deletedAt} is not null ${comesAfter}
      order by ${deletedAt} desc, ${id} desc
      limit ${limit}`),
  );
}
