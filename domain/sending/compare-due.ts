import type { Candidate } from './candidate.ts';

/** Sorts by how long mails have been due; equal ones by enrollment, which the forecast knows too. */
export function compareDue(a: Due, b: Due): number {
  if (a.dueAtMs !== b.dueAtMs) return a.dueAtMs - b.dueAtMs;
  if (a.enrollmentId !== b.enrollmentId) return a.enrollmentId < b.enrollmentId ? -1 : 1;
  return a.emailNumber - b.emailNumber;
}

type Due = Pick<Candidate, 'dueAtMs' | 'enrollmentId' | 'emailNumber'>;
