import { inArray } from 'drizzle-orm';
import type { LedgerEntry } from '#domain/integrity/check-provider-mail.ts';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/** The ledger's rows of these send ids, by id. */
export async function listLedgerEntries(
  tx: Transaction,
  sendIds: readonly string[],
): Promise<Map<string, LedgerEntry>> {
  const rows = await tx
    .select({
      emailId: outboundEmails.id,
      state: outboundEmails.state,
      softBounces: outboundEmails.softBounces,
    })
    .from(outboundEmails)
    .where(inArray(outboundEmails.id, [...sendIds]));
  return new Map(rows.map((row) => [row.emailId, row]));
}
