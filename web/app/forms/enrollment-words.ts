import type { EnrollmentView } from '#domain/campaign/enrollment-view.ts';

/** What enrolling did, in a sentence. */
export function enrollmentWords({ enrolled, skipped }: EnrollmentView): string {
  const joined = enrolled === 1 ? '1 contact enrolled' : `${enrolled} contacts enrolled`;
  if (skipped.length === 0) return joined;
  return `${joined}; ${skipped.length} left out: in another campaign or not to be mailed`;
}
