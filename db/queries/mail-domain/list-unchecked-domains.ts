import { and, asc, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts, mailDomains } from '../../schema/index.ts';

const hourMs = 3_600_000;
/** How long an answer is believed, and how soon DNS is asked again when there was none. */
const believedMs = 30 * 24 * hourMs;
const askAgainMs = 6 * hourMs;

/** Domains of contacts that DNS was not asked about, or too long ago. */
export async function listUncheckedDomains(
  tx: Transaction,
  { now, limit }: { now: Date; limit: number },
): Promise<string[]> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const rows = await tx
    .select({ domain: contacts.emailDomain })
    .from(contacts)
    .leftJoin(
      mailDomains,
      and(
        eq(mailDomains.workspaceId, contacts.workspaceId),
        eq(mailDomains.domain, contacts.emailDomain),
      ),
    )
    .where(
      or(
        isNull(mailDomains.domain),
        lt(mailDomains.checkedAt, before(believedMs)),
        and(
          isNull(mailDomains.acceptsMail),
          isNotNull(mailDomains.domain),
          lt(mailDomains.checkedAt, before(askAgainMs)),
        ),
      ),
    )
    .groupBy(contacts.emailDomain)
    .orderBy(asc(contacts.emailDomain))
    .limit(limit);
  return rows.map(({ domain }) => domain);
}
