import type { ApprovalView } from '#domain/approval/approval-view.ts';
import { ApprovedView } from '#domain/approval/approved-view.ts';
import type { ApproveEmailsInput } from '#domain/approval/approve-emails-input.ts';
import { callApi } from '../../session/call-api.ts';

/** Which mails those are that wait, as the person saw them. */
export interface Matching {
  /** null = of all campaigns. */
  readonly campaignId: string | null;
  readonly asOf: string;
  readonly total: number;
}

export interface Outcome {
  /** How many. */
  readonly approved: number;
  /** How many. */
  readonly gone: number;
  /** Which ones must not go out. */
  readonly refused: readonly string[];
}

type Answer = { ok: true; value: Outcome } | { ok: false; message: string };

/** One call could take more; a person hears more often how far it is. */
const batchSize = 50;

const nothing: Outcome = { approved: 0, gone: 0, refused: [] };

type OnProgress = (approved: number) => void;

/** Not those that were written anew since: they are asked for later than any that was shown. */
export async function approveShown(
  mails: readonly Pick<ApprovalView, 'emailId' | 'askedAt'>[],
  onProgress: OnProgress,
): Promise<Answer> {
  const askedUntil = mails.map(({ askedAt }) => askedAt).reduce((a, b) => (a > b ? a : b), '');
  let sum = nothing;
  for (let from = 0; from < mails.length; from += batchSize) {
    const emailIds = mails.slice(from, from + batchSize).map(({ emailId }) => emailId);
    const answer = await call({ emailIds, askedUntil });
    if (!answer.ok) return answer;
    sum = add(sum, answer.value);
    onProgress(sum.approved);
  }
  return { ok: true, value: sum };
}

/** Goes on until none of them waits, or those that do cannot go out. */
export async function approveMatching(
  { campaignId, asOf }: Matching,
  onProgress: OnProgress,
): Promise<Answer> {
  const filter = { askedUntil: asOf, ...(campaignId !== null && { campaignId }) };
  let sum = nothing;
  for (;;) {
    const answer = await call({ filter });
    if (!answer.ok) return answer;
    const { approved, gone, refused, remaining } = answer.value;
    // Each call comes upon those again.
    sum = { ...add(sum, answer.value), refused };
    if (remaining === 0 || approved.length + gone.length === 0) return { ok: true, value: sum };
    onProgress(sum.approved);
  }
}

const call = (input: ApproveEmailsInput) => callApi('/approvals/approve', ApprovedView, input);

function add(sum: Outcome, { approved, gone, refused }: ApprovedView): Outcome {
  return {
    approved: sum.approved + approved.length,
    gone: sum.gone + gone.length,
    refused: [...sum.refused, ...refused],
  };
}
