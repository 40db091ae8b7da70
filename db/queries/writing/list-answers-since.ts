import { and, asc, eq, gte, sql } from 'drizzle-orm';
import type { Finding } from '#domain/writing/finding.ts';
import type { Transaction } from '../../client.ts';
import { emailWritings } from '../../schema/index.ts';

/** What the model has said for a draft from then on, fit or not, oldest first. */
export function listAnswersSince(
  tx: Transaction,
  draft: { emailId: string; draftNumber: number; since: Date },
) {
  const { emailId, draftNumber, createdAt, attempt, raw, findings } = emailWritings;
  return tx
    .select({ raw, findings: sql<Finding[]>`${findings}` })
    .from(emailWritings)
    .where(
      and(
        eq(emailId, draft.emailId),
        eq(draftNumber, draft.draftNumber),
        gte(createdAt, draft.since),
      ),
    )
    .orderBy(asc(attempt));
}
