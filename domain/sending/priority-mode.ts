export const priorityModes = ['follow_ups_first', 'fresh_first', 'balanced'] as const;
export type PriorityMode = (typeof priorityModes)[number];
