import { sql } from 'drizzle-orm';
import { outboundEmails } from '../../schema/index.ts';

/** Of a mail that is not to go any more: one that went out, came back for now and was to go again stays sent. */
export const leftOutState = sql`case when ${outboundEmails.sentAt} is null then 'cancelled' else 'sent' end`;
