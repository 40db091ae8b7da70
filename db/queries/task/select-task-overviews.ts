import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaigns, contacts, enrollments, steps, tasks } from '../../schema/index.ts';

/** Tasks with whom they are for and where in which sequence they stand. */
export function selectTaskOverviews(tx: Transaction) {
  return tx
    .select({
      task: tasks,
      contact: { name: contacts.name, email: contacts.email },
      campaign: { id: campaigns.id, name: campaigns.name },
      step: { position: steps.position, removedAt: steps.removedAt },
    })
    .from(tasks)
    .innerJoin(contacts, eq(contacts.id, tasks.contactId))
    .innerJoin(enrollments, eq(enrollments.id, tasks.enrollmentId))
    .innerJoin(campaigns, eq(campaigns.id, enrollments.campaignId))
    .innerJoin(steps, eq(steps.id, tasks.stepId))
    .$dynamic();
}

export type TaskOverview = Awaited<ReturnType<typeof selectTaskOverviews>>[number];
