import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import {
  enrollments,
  inboundMessages,
  listMembers,
  outboundEmails,
  tasks,
} from '../../schema/index.ts';

/** How much of each belongs to a contact; `mails` counts both ways. */
export async function countHistory(tx: Transaction, contactId: string) {
  const count = (table: typeof enrollments | typeof tasks | typeof listMembers) =>
    tx.$count(table, eq(table.contactId, contactId));
  const sent = await tx.$count(outboundEmails, eq(outboundEmails.contactId, contactId));
  const received = await tx.$count(inboundMessages, eq(inboundMessages.contactId, contactId));
  return {
    mails: sent + received,
    campaigns: await count(enrollments),
    tasks: await count(tasks),
    lists: await count(listMembers),
  };
}
