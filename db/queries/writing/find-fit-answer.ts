import { and, desc, eq, sql } from 'drizzle-orm';
import { WrittenEmail } from '#domain/writing/written-email.ts';
import type { Transaction } from '../../client.ts';
import { emailWritings } from '../../schema/index.ts';

/** What the model has written for a draft without a fault, null when it has not. */
export async function findFitAnswer(
  tx: Transaction,
  draft: { emailId: string; draftNumber: number },
): Promise<WrittenEmail | null> {
  const [row] = await tx
    .select({ value: emailWritings.value })
    .from(emailWritings)
    .where(
      and(
        eq(emailWritings.emailId, draft.emailId),
        eq(emailWritings.draftNumber, draft.draftNumber),
        sql`${emailWritings.value} is not null`,
        sql`not ${emailWritings.findings} @> '[{"severity":"error"}]'`,
      ),
    )
    .orderBy(desc(emailWritings.attempt))
    .limit(1);
  return row ? WrittenEmail.parse(row.value) : null;
}
