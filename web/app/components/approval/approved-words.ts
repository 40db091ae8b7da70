import type { Outcome } from './approve-several.ts';

/** What became of several mails that were approved at once. */
export function approvedWords({ approved, gone, refused }: Outcome): string {
  const number = (count: number) => count.toLocaleString('en-GB');
  return [
    approved === 1
      ? 'One email approved: it goes out at its next slot'
      : `${number(approved)} emails approved: they go out at their next slots`,
    gone > 0 && `${number(gone)} did not wait any more`,
    refused.length > 0 &&
      (refused.length === 1
        ? 'One must not go out as it is, and waits on'
        : `${number(refused.length)} must not go out as they are, and wait on`),
  ]
    .filter(Boolean)
    .join('. ');
}
