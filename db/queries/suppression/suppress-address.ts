import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts, suppressions } from '../../schema/index.ts';
import { inTrash } from '../contact/in-trash.ts';

/** This workspace never mails the contact's address again. Idempotent; the first reason stays. */
export async function suppressAddress(
  tx: Transaction,
  contactId: string,
  reason: 'unsubscribed' | 'bounced' | 'manual',
): Promise<void> {
  // Who is in the trash means it no less.
  const [contact] = await inTrash(tx, () =>
    tx
      .select({ workspaceId: contacts.workspaceId, value: contacts.emailNormalized })
      .from(contacts)
      .where(eq(contacts.id, contactId)),
  );
  if (!contact) return;
  await tx
    .insert(suppressions)
    .values({ ...contact, scope: 'address', reason })
    .onConflictDoNothing();
}
