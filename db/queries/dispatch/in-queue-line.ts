import { sql, type SQL } from 'drizzle-orm';

/**
 * Whether the mail `email` to `contact` stands in the line `line`, all of one mailbox. A line of a full
 * domain takes its mail out of the line for everybody.
 * @param fullDomains every domain that has a line of its own
 */
export function inQueueLine(fullDomains: readonly string[]): SQL {
  const full = JSON.stringify(fullDomains);
  return sql`(
    email.campaign_id = line."campaignId"
    and email.kind = line.kind
    and email.state = 'queued'
    and (not line."isByZone" or contact.time_zone is not distinct from line.zone)
    and line."fullDomain" is not distinct from
      case when ${full}::jsonb ? contact.email_domain then contact.email_domain end
  )`;
}
