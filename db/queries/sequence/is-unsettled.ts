import { sql } from 'drizzle-orm';

/** Of an `email`, in the words of index `outbound_emails_unsettled`: it has neither gone out nor been left out. */
export const isUnsettled = sql`email.state not in ('sent', 'cancelled')`;
