import type { ApprovalRow } from '#db/queries/approval/select-approvals.ts';

/** Whether a mail that waits is still the one that a person looked at; each new text is asked for anew. */
export function isAsSeen(
  { email: { approvalAskedAt } }: ApprovalRow,
  askedUntil: Date | undefined,
): boolean {
  return !askedUntil || !approvalAskedAt || approvalAskedAt <= askedUntil;
}
