import { useEffect, useReducer, useRef } from 'react';
import { toast } from 'sonner';
import type { ApprovalView } from '#domain/approval/approval-view.ts';
import { UnreadView } from '#domain/shared/unread-view.ts';
import { callApi } from '../../session/call-api.ts';
import { useOwedRevalidation } from '../live/use-owed-revalidation.ts';
import {
  cardsOf,
  changeCards,
  changesOf,
  isChanged,
  type ApprovalCard,
  type ApprovalEdit,
} from './approval-cards.ts';
import { approveMatching, approveShown, type Matching } from './approve-several.ts';
import { approvedWords } from './approved-words.ts';
import { editErrors } from './edit-errors.ts';

/** The queue under a person's hands: decisions show at once, a refusal takes them back. */
export function useApprovals(mails: readonly ApprovalView[]) {
  const [cards, dispatch] = useReducer(changeCards, mails, cardsOf);
  const revalidate = useOwedRevalidation();
  const read = useRef(mails);

  useEffect(() => {
    if (read.current === mails) return;
    read.current = mails;
    dispatch({ kind: 'read', mails });
  }, [mails]);

  const mark = (emailIds: readonly string[], state: ApprovalCard['state']) =>
    dispatch({ kind: 'mark', emailIds, state });

  /** Marks the card, asks the server, and marks it back when that refuses. @returns whether it did as asked */
  async function decide(
    { mail: { emailId } }: ApprovalCard,
    state: ApprovalCard['state'],
    call: { path: string; body: object; done: string },
  ): Promise<boolean> {
    mark([emailId], state);
    const answer = await callApi(call.path, UnreadView, call.body);
    if (answer.ok) toast.success(call.done);
    else {
      toast.error(answer.message);
      mark([emailId], 'waiting');
    }
    revalidate();
    return answer.ok;
  }

  async function approve(card: ApprovalCard): Promise<boolean> {
    const [error] = Object.values(editErrors(card));
    if (error !== undefined) {
      toast.error(error);
      return false;
    }
    return decide(card, 'leaving', {
      path: `/emails/${card.mail.emailId}/approve`,
      body: { ...changesOf(card), askedUntil: card.mail.askedAt },
      done: `Approved: it goes to ${card.mail.contactName} at its next slot`,
    });
  }

  /**
   * The edited ones with their edits, one by one, then the rest in as few calls as can be. An edit that is
   * refused ends it: that mail must not go out as it was before.
   * @param matching all of these instead of those that are shown
   */
  async function approveAll(shown: readonly ApprovalCard[], matching: Matching | null) {
    for (const card of shown.filter(isChanged)) if (!(await approve(card))) return;
    const unchanged = shown.filter((card) => !isChanged(card)).map(({ mail }) => mail);
    const emailIds = unchanged.map(({ emailId }) => emailId);
    if (!matching && emailIds.length === 0) return;
    mark(emailIds, 'leaving');
    const id = toast.loading('Approving…');
    const onProgress = (approved: number) =>
      toast.loading(`${approved} of ${matching?.total ?? emailIds.length} approved…`, { id });
    const answer = matching
      ? await approveMatching(matching, onProgress)
      : await approveShown(unchanged, onProgress);
    if (answer.ok) toast.success(approvedWords(answer.value), { id });
    else toast.error(answer.message, { id });
    mark(answer.ok ? answer.value.refused : emailIds, 'waiting');
    revalidate();
  }

  return {
    cards: cards.filter(({ state }) => state !== 'leaving'),
    edit: (emailId: string, edit: ApprovalEdit | null) => dispatch({ kind: 'edit', emailId, edit }),
    close: (emailId: string) => dispatch({ kind: 'close', emailId }),
    approve,
    approveAll,
    rewrite: (card: ApprovalCard, instruction: string) =>
      decide(card, 'rewriting', {
        path: `/emails/${card.mail.emailId}/rewrite`,
        body: { instruction },
        done: 'It is written again and comes back here',
      }),
    skip: (card: ApprovalCard) =>
      decide(card, 'leaving', {
        path: `/contacts/${card.mail.contactId}/skip-step`,
        body: { step: card.mail.step },
        done: `Skipped: ${card.mail.contactName} does not get this email`,
      }),
  };
}
