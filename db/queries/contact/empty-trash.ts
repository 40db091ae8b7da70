import { sql } from 'drizzle-orm';
import { trashKeptMs } from '#domain/contact/trash-kept-ms.ts';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { inTrash } from './in-trash.ts';

/**
 * Deletes for good, with mails and timeline, those of this workspace whose time in the trash is over.
 * @returns how many; `limit` = there may be more
 */
export async function emptyTrash(tx: Transaction, now: Date, limit: number): Promise<number> {
  const before = new Date(now.getTime() - trashKeptMs).toISOString();
  const gone = await inTrash(tx, () =>
    tx.execute(sql`
      delete from ${contacts} where ${contacts.id} in (
        select ${contacts.id} from ${contacts}
        where ${contacts.deletedAt} is not null and ${contacts.deletedAt} < ${before}::timestamptz
        limit ${limit})
      returning ${contacts.id}`),
  );
  return gone.length;
}
