import { and, gte, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { mailboxDays } from '../../schema/index.ts';

export type SentDay = { mailboxId: string; day: string; sent: number };

/** Slots per mailbox and local day, from a date (`YYYY-MM-DD`) on. */
export async function listSentDays(
  tx: Transaction,
  query: { mailboxIds: readonly string[]; fromDay: string },
): Promise<SentDay[]> {
  if (query.mailboxIds.length === 0) return [];
  return tx
    .select({ mailboxId: mailboxDays.mailboxId, day: mailboxDays.day, sent: mailboxDays.sent })
    .from(mailboxDays)
    .where(
      and(
        inArray(mailboxDays.mailboxId, [...query.mailboxIds]),
        gte(mailboxDays.day, query.fromDay),
      ),
    );
}
