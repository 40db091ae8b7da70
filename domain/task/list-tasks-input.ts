import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';
import { taskStates } from './task-state.ts';

export const ListTasksInput = z.strictObject({
  state: z.enum(taskStates).optional(),
  contactId: z.string().optional(),
  campaignId: z.string().optional(),
  ...pageInput,
});
export type ListTasksInput = z.input<typeof ListTasksInput>;
