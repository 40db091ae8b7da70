import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { inboundMessages, outboundEmails } from '../../schema/index.ts';

/**
 * Takes a person's answer of which nobody knows what it means, for the model to be asked about once.
 * @returns null when somebody has judged it, or it was asked about before
 */
export async function claimUnjudged(
  tx: Transaction,
  inboundId: string,
  now: Date,
): Promise<{ text: string; sent: string | null } | null> {
  const [reply] = await tx
    .update(inboundMessages)
    .set({ modelAskedAt: now })
    .where(
      and(
        eq(inboundMessages.id, inboundId),
        eq(inboundMessages.class, 'reply'),
        isNull(inboundMessages.meaning),
        isNull(inboundMessages.modelAskedAt),
      ),
    )
    .returning({ text: inboundMessages.bodyText, emailId: inboundMessages.outboundEmailId });
  if (!reply) return null;
  const [email] =
    reply.emailId === null
      ? []
      : await tx
          .select({ subject: outboundEmails.subject, text: outboundEmails.bodyText })
          .from(outboundEmails)
          .where(eq(outboundEmails.id, reply.emailId));
  return { text: reply.text, sent: email ? `${email.subject}\n\n${email.text}` : null };
}

/** Nothing came of it: the model may be asked again. */
export async function unclaim(tx: Transaction, inboundId: string): Promise<void> {
  await tx
    .update(inboundMessages)
    .set({ modelAskedAt: null })
    .where(eq(inboundMessages.id, inboundId));
}
