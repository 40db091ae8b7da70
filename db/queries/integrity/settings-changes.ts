import { sql, type SQL } from 'drizzle-orm';
import { auditLog } from '../../schema/index.ts';

/**
 * When the settings of mailboxes, campaigns and the workspace last changed, as `entity_id` and `settled_at`, by the
 * audit log (a mailbox's row changes with every slot). A slot is judged by the settings of today only
 * when it was granted after them; the minute is for a change that was not yet committed then.
 */
export const settingsChanges: SQL = sql`
  select entity_id, max(created_at) + interval '1 minute' as settled_at
  from ${auditLog}
  where verb in ('updateMailbox', 'updateCampaign', 'updateWorkspace')
  group by entity_id`;
