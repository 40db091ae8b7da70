import { sql } from 'drizzle-orm';
import type { SequenceEdit } from '#domain/sequence/sequence-edit.ts';
import type { Standing } from '#domain/sequence/sequence-impact.ts';
import type { Transaction } from '../../client.ts';
import { ledgerFloors } from './ledger-floors.ts';
import { standingPosition } from './standing-position.ts';

/** Of a type alias, unlike an interface, TypeScript knows that it has no other keys. */
type StandingRow = { [Key in keyof Standing]: Standing[Key] };

/** Where the contacts of a campaign stand before an edit; those who were stopped do not count. */
export async function countStandings(
  tx: Transaction,
  campaignId: string,
  edit: SequenceEdit,
): Promise<Standing[]> {
  const rows = await tx.execute<StandingRow>(sql`
    select enrollment.state = 'finished' as "isFinished",
      ${standingPosition(edit)} as "nextPosition",
      coalesce(ledger.floor, 0) as floor,
      count(*)::int as count
    from enrollments enrollment
    left join ${ledgerFloors(campaignId, edit)} ledger on ledger.enrollment_id = enrollment.id
    where enrollment.campaign_id = ${campaignId}
      and enrollment.state in ('enrolled', 'active', 'finished')
    group by 1, 2, 3`);
  return [...rows];
}
