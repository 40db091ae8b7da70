import type { Transaction } from '#db/client.ts';
import { loadSending, type SendingRow } from '#db/queries/outbound-email/load-sending.ts';
import { findFitAnswer } from '#db/queries/writing/find-fit-answer.ts';
import { listAnswersSince } from '#db/queries/writing/list-answers-since.ts';
import type { WritingInputs } from '#domain/writing/writing-inputs.ts';
import type { WrittenEmail } from '#domain/writing/written-email.ts';
import { loadWritingInputs } from './load-writing-inputs.ts';

/** A mail that is to be written, with what the database knows of it outright. */
export type OpenDraft = {
  row: SendingRow;
  /** All it may be written from but what is looked for while it is written. */
  inputs: Omit<WritingInputs, 'companyNote' | 'knowledge'>;
  /** What the model has written already for this very draft. */
  answer: WrittenEmail | null;
  /** What it said for it that was not fit, since it was begun to be written. */
  unfit: Awaited<ReturnType<typeof listAnswersSince>>;
};

/**
 * @param since when it was begun to be written
 * @returns null when the mail is no draft any more
 */
export async function openDraft(
  tx: Transaction,
  emailId: string,
  since: Date,
): Promise<OpenDraft | null> {
  const row = await loadSending(tx, emailId);
  if (!isOpen(row)) return null;
  const { draftNumber } = row.email;
  return {
    row,
    inputs: await loadWritingInputs(tx, row),
    answer: await findFitAnswer(tx, { emailId, draftNumber }),
    unfit: await listAnswersSince(tx, { emailId, draftNumber, since }),
  };
}

export function isOpen({ email, enrollment }: SendingRow): boolean {
  return email.state === 'draft' && enrollment.state === 'active';
}
