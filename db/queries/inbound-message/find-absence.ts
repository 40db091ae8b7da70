import { and, desc, eq, gt } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { inboundMessages } from '../../schema/index.ts';

/** What says that a contact is away at `at`, and until when. */
export async function findAbsence(
  tx: Transaction,
  contactId: string,
  at: Date,
): Promise<{ inboundId: string; until: Date } | null> {
  const { id, returnsAt, class: kind } = inboundMessages;
  const [answer] = await tx
    .select({ inboundId: id, until: returnsAt })
    .from(inboundMessages)
    .where(
      and(eq(inboundMessages.contactId, contactId), eq(kind, 'out_of_office'), gt(returnsAt, at)),
    )
    .orderBy(desc(returnsAt))
    .limit(1);
  return answer?.until ? { inboundId: answer.inboundId, until: answer.until } : null;
}
