import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts, suppressions } from '../../schema/index.ts';

/** This workspace never mails the contact's address again. Idempotent; the first reason stays. */
export async function suppressAddress(
  tx: Transaction,
  contactId: string,
  reason: 'unsubscribed' | 'bounced' | 'manual',
): Promise<void> {
  const [contact] = await tx
    .select({ workspaceId: contacts.workspaceId, value: contacts.emailNormalized })
    .from(contacts)
    .where(eq(contacts.id, contactId));
  if (!contact) return;
  await tx
    .insert(suppressions)
    .values({ ...contact, scope: 'address', reason })
    .onConflictDoNothing();
}
