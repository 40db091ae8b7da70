import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';

/**
 * Lets what `withdrawPlans` cancelled with a removed step be written again, before the step comes back.
 * What a person skipped while the step was there stays left out.
 */
export async function bringBackPlans(tx: Transaction, stepIds: readonly string[]): Promise<void> {
  if (stepIds.length === 0) return;
  const ids = sql`(select jsonb_array_elements_text(${JSON.stringify(stepIds)}::jsonb))`;
  await tx.execute(sql`
    update outbound_emails email set state = 'draft', updated_at = now()
    from steps step, enrollments enrollment
    where step.id = email.step_id and enrollment.id = email.enrollment_id
      and step.id in ${ids} and email.state = 'cancelled'
      and enrollment.state in ('enrolled', 'active')
      and email.updated_at >= step.removed_at`);
  await tx.execute(sql`
    delete from tasks task using steps step
    where step.id = task.step_id and step.id in ${ids}
      and task.state = 'cancelled' and task.updated_at >= step.removed_at`);
}
