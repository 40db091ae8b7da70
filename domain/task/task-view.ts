import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { taskStates } from './task-state.ts';

/** Something a person does for a contact before its sequence goes on. */
export const TaskView = z.object({
  id: z.string(),
  state: z.enum(taskStates),
  title: z.string(),
  /** Empty = the title says it all. */
  details: z.string(),
  /** Of the sequence, 1 = first; null when it was taken out since. */
  step: z.number().int().nullable(),
  contactId: z.string(),
  contactName: z.string(),
  contactEmail: z.string(),
  campaignId: z.string(),
  campaignName: z.string(),
  enrollmentId: z.string(),
  createdAt: InstantView,
  doneAt: InstantView.nullable(),
});
export type TaskView = z.infer<typeof TaskView>;
