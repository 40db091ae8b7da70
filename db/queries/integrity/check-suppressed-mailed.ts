import { sql, type SQL } from 'drizzle-orm';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
import type { Transaction } from '../../client.ts';
import { contacts, outboundEmails, suppressions } from '../../schema/index.ts';
import { raceMargin } from './race-margin.ts';
import { runCheck } from './run-check.ts';

/** No mail is claimed for an address after it, or its domain, was suppressed. */
export function checkSuppressedMailed(tx: Transaction): Promise<InvariantCheck> {
  return runCheck(tx, {
    invariant: 'suppressed_mailed',
    looked: sql`
      ${mailsOfSuppressed('address', sql`contact.email_normalized`)}
      union all
      ${mailsOfSuppressed('domain', sql`contact.email_domain`)}`,
  });
}

function mailsOfSuppressed(scope: 'address' | 'domain', value: SQL): SQL {
  return sql`
    select mail.id as entity_id,
      mail.sending_since > suppressed.created_at + ${raceMargin} as is_broken,
      'claimed ' || mail.sending_since || ', suppression ' || suppressed.id || ' made '
        || suppressed.created_at as detail
    from ${suppressions} suppressed
    join ${contacts} contact on ${value} = suppressed.value
    join ${outboundEmails} mail on mail.contact_id = contact.id
    where suppressed.scope = ${scope} and mail.sending_since is not null
      -- The contact may have had another address when it was mailed.
      and lower(mail.to_address) = lower(contact.email)`;
}
