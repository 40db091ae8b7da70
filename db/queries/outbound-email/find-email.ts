import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';
import type { OutboundEmailRow } from './lock-email-of-step.ts';

export async function findEmail(
  tx: Transaction,
  emailId: string,
): Promise<OutboundEmailRow | null> {
  const [row] = await tx.select().from(outboundEmails).where(eq(outboundEmails.id, emailId));
  return row ?? null;
}
