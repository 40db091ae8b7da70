import { sql } from 'drizzle-orm';
import type { FrozenSequence } from '#domain/enrollment/frozen-sequence.ts';
import type { Transaction } from '../../client.ts';
import { outboundEmails, tasks } from '../../schema/index.ts';
import { among } from '../bulk/among.ts';

/**
 * What was written and to be done stands again as it was. A slot was given back, so its mail queues for one;
 * a draft at the provider was nobody's meanwhile and may have been swept, so it gets another.
 */
export async function revivePlans(
  tx: Transaction,
  frozen: readonly FrozenSequence[],
): Promise<void> {
  const emails = frozen.flatMap((each) => each.emails);
  await tx.execute(sql`
    update ${outboundEmails} email
    set state = case was.state when 'granted' then 'queued' else was.state end,
      provider_draft_id = null, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(emails)}::jsonb) as was(id text, state text)
    where email.id = was.id`);
  const taskIds = frozen.flatMap((each) => each.taskIds);
  await tx.update(tasks).set({ state: 'open' }).where(among(tasks.id, taskIds));
}
