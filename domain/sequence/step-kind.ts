export const stepKinds = ['email', 'wait', 'task', 'branch'] as const;
export type StepKind = (typeof stepKinds)[number];

/** ai: written per contact by the model · template: variables filled in. */
export const stepWriters = ['ai', 'template'] as const;
