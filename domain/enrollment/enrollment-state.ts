/**
 * enrolled: waiting for admission · active: its workflow runs · finished: every step is done ·
 * stopped: ended early, `stopReason` says by what.
 */
export const enrollmentStates = ['enrolled', 'active', 'finished', 'stopped'] as const;
export type EnrollmentState = (typeof enrollmentStates)[number];
