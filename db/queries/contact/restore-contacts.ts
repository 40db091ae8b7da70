import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { among } from '../bulk/among.ts';
import { inTrash } from './in-trash.ts';

/**
 * Out of the trash again, unless somebody has come in under the address meanwhile; of two with one
 * address, the one deleted last.
 * @returns the ids of those who are back
 */
export async function restoreContacts(
  tx: Transaction,
  contactIds: readonly string[],
): Promise<string[]> {
  const back = await inTrash(tx, () =>
    tx.execute<{ id: string }>(sql`
      update ${contacts} set deleted_at = null, updated_at = now()
      where id in (
        select distinct on (trashed.email_normalized) trashed.id from contacts trashed
        where ${among(sql`trashed.id`, contactIds)} and trashed.deleted_at is not null
          and not exists (select from contacts living
            where living.workspace_id = trashed.workspace_id
              and living.email_normalized = trashed.email_normalized and living.deleted_at is null)
        order by trashed.email_normalized, trashed.deleted_at desc)
      returning id`),
  );
  return back.map(({ id }) => id);
}
