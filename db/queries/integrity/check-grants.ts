import { sql } from 'drizzle-orm';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
import { minuteMs } from '#domain/shared/milliseconds.ts';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';
import { slotLeaseMs } from '../dispatch/slot-lease-ms.ts';
import { runCheck } from './run-check.ts';

/** For the dispatcher to notice that a lease has ended. */
const graceMs = 5 * minuteMs;

/** A granted slot is used, or taken back when its lease ends. */
export function checkGrants(tx: Transaction, now: Date): Promise<InvariantCheck> {
  const oldest = new Date(now.getTime() - slotLeaseMs - graceMs);
  return runCheck(tx, {
    invariant: 'stale_grant',
    looked: sql`
      select id as entity_id,
        granted_at is null or granted_at < ${oldest.toISOString()}::timestamptz as is_broken,
        'granted ' || coalesce(granted_at::text, 'at no time') as detail
      from ${outboundEmails}
      where state = 'granted'`,
  });
}
