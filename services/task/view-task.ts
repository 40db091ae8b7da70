import type { TaskOverview } from '#db/queries/task/select-task-overviews.ts';
import type { TaskView } from '#domain/task/task-view.ts';

export function viewTask({ task, contact, campaign, step }: TaskOverview): TaskView {
  const { id, state, title, details, contactId, enrollmentId, createdAt, doneAt } = task;
  return {
    id,
    state,
    title,
    details,
    step: step.removedAt ? null : step.position + 1,
    contactId,
    contactName: contact.name,
    contactEmail: contact.email,
    campaignId: campaign.id,
    campaignName: campaign.name,
    enrollmentId,
    createdAt: createdAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
  };
}
