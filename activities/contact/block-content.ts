import type { Transaction } from '#db/client.ts';
import type { EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { holdEmail } from './hold-email.ts';

/** Holds a contact whose mail says what no mail may say, until a person has changed it. */
export function blockContent(
  tx: Transaction,
  row: EnrollmentRow,
  { rule, words }: { rule: string; words: string },
  now: Date,
) {
  const said = { rule, words };
  const why = { inputs: said, type: 'email.blocked', data: said } as const;
  return holdEmail(tx, row, { reason: 'content_blocked', ...why }, now);
}
