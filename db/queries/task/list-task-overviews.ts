import { and, asc, eq, gt } from 'drizzle-orm';
import type { TaskState } from '#domain/task/task-state.ts';
import type { Transaction } from '../../client.ts';
import { enrollments, tasks } from '../../schema/index.ts';
import { selectTaskOverviews, type TaskOverview } from './select-task-overviews.ts';

/**
 * A page of tasks, those that wait longest first; ids sort by creation.
 * @param query.after id of the last task of the page before
 */
export function listTaskOverviews(
  tx: Transaction,
  query: {
    state: TaskState | undefined;
    contactId: string | undefined;
    campaignId: string | undefined;
    after: string | null;
    limit: number;
  },
): Promise<TaskOverview[]> {
  const { state, contactId, campaignId, after, limit } = query;
  return selectTaskOverviews(tx)
    .where(
      and(
        state && eq(tasks.state, state),
        contactId === undefined ? undefined : eq(tasks.contactId, contactId),
        campaignId === undefined ? undefined : eq(enrollments.campaignId, campaignId),
        after === null ? undefined : gt(tasks.id, after),
      ),
    )
    .orderBy(asc(tasks.id))
    .limit(limit);
}
