import type { Candidate } from '#domain/sending/candidate.ts';

/** A queued email, due for ever, named by its enrollment. */
export function candidate(
  kind: Candidate['kind'],
  enrollmentId: string,
  changes: Partial<Candidate> = {},
): Candidate {
  return {
    emailId: `email of ${enrollmentId}`,
    enrollmentId,
    emailNumber: kind === 'fresh' ? 1 : 2,
    kind,
    dueAtMs: Date.parse('2026-06-01T00:00Z'),
    isSendNow: false,
    recipientZone: null,
    domain: 'client.test',
    domainToday: { date: '2026-06-01', sent: 0 },
    ...changes,
  };
}
