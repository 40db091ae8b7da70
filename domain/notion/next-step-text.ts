import type { EnrollmentState } from '../enrollment/enrollment-state.ts';

/** What comes next for a contact, as Notion shows it; empty when nothing does. */
export function nextStepText(
  enrollment: { state: EnrollmentState; sentCount: number; nextDueAt: Date | null } | null,
): string {
  if (!enrollment || (enrollment.state !== 'active' && enrollment.state !== 'enrolled')) return '';
  const { sentCount, nextDueAt } = enrollment;
  const name = sentCount === 0 ? 'First email' : `Follow-Up ${sentCount}`;
  return nextDueAt ? `${name} from ${nextDueAt.toISOString().slice(0, 10)} on` : name;
}
