import { and, eq, ne } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';

/** Whether another contact of the workspace has this normalised address. */
export async function isAddressTaken(
  tx: Transaction,
  query: { emailNormalized: string; exceptContactId: string },
): Promise<boolean> {
  const [other] = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        eq(contacts.emailNormalized, query.emailNormalized),
        ne(contacts.id, query.exceptContactId),
      ),
    );
  return other !== undefined;
}
