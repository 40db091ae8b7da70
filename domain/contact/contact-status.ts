const fixedStatuses = ['Not Sent', 'First Email Sent', 'Replied', 'Bounced', 'Paused'] as const;

/** What people see. Derived from facts; only Paused and its return are ever set by hand. */
export type ContactStatus = (typeof fixedStatuses)[number] | `Follow-Up ${number}`;

/** @param emailNumber 1 for the first email of the sequence, 2 for its first follow-up. */
export function statusAfterSend(emailNumber: number): ContactStatus {
  if (!Number.isSafeInteger(emailNumber) || emailNumber < 1) {
    throw new Error(`An email number counts from 1, got ${emailNumber}`);
  }
  return emailNumber === 1 ? 'First Email Sent' : `Follow-Up ${emailNumber - 1}`;
}

export function isContactStatus(value: string): value is ContactStatus {
  return fixedStatuses.some((status) => status === value) || /^Follow-Up [1-9]\d{0,2}$/.test(value);
}
