import { z } from 'zod';

export const TaskRefInput = z.strictObject({ taskId: z.string() });
export type TaskRefInput = z.input<typeof TaskRefInput>;
