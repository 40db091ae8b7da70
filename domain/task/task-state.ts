/** cancelled: its step was taken out of the sequence, or the contact's run ended. */
export const taskStates = ['open', 'done', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];
