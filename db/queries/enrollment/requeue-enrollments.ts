import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import {
  campaigns,
  contactEvents,
  contacts,
  enrollments,
  suppressions,
} from '../../schema/index.ts';
import { among } from '../bulk/among.ts';

/**
 * Those of these contacts whom only their deletion took out of a campaign's queue wait in it again, unless
 * they may not be mailed by now. Whose workflow had started is left out: it has ended, its name is used up,
 * and a second one might mail twice.
 */
export async function requeueEnrollments(
  tx: Transaction,
  contactIds: readonly string[],
): Promise<{ enrollmentId: string; contactId: string; campaignId: string }[]> {
  const rows = await tx.execute<{ id: string; contact_id: string; campaign_id: string }>(sql`
    update ${enrollments} set state = 'enrolled', stop_reason = null, finished_at = null,
      reason_code = 'queued_for_admission', reason_inputs = '{}', updated_at = now()
    from ${contacts}, ${campaigns}
    where ${among(contacts.id, contactIds)}
      and ${enrollments.id} = ${contacts.currentEnrollmentId}
      and ${enrollments.contactId} = ${contacts.id}
      and ${enrollments.state} = 'stopped' and ${enrollments.admittedAt} is null
      and ${campaigns.id} = ${enrollments.campaignId}
      and ${campaigns.state} in ('draft', 'running', 'paused')
      and ${contacts.status} not in ('Replied', 'Bounced')
      and not exists (select from ${suppressions}
        where (${suppressions.scope} = 'address'
            and ${suppressions.value} = ${contacts.emailNormalized})
          or (${suppressions.scope} = 'domain' and ${suppressions.value} = ${contacts.emailDomain}))
      and exists (select from ${contactEvents}
        where ${contactEvents.contactId} = ${contacts.id}
          and ${contactEvents.type} = 'contact.deleted'
          and ${contactEvents.at} = ${enrollments.finishedAt})
    returning ${enrollments.id}, ${enrollments.contactId}, ${enrollments.campaignId}`);
  return rows.map((row) => ({
    enrollmentId: row.id,
    contactId: row.contact_id,
    campaignId: row.campaign_id,
  }));
}
