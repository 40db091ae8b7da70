import { useRevalidator } from '@remix-run/react';
import { useEffect, useReducer, useRef } from 'react';
import { toast } from 'sonner';
import type { ApprovalView } from '#domain/approval/approval-view.ts';
import { ApprovedView } from '#domain/approval/approved-view.ts';
import { UnreadView } from '#domain/shared/unread-view.ts';
import { callApi } from '../../session/call-api.ts';
import {
  cardsOf,
  changeCards,
  changesOf,
  isChanged,
  type ApprovalCard,
  type ApprovalEdit,
} from './approval-cards.ts';
import { editErrors } from './edit-errors.ts';

/** The queue under a person's hands: decisions show at once, a refusal takes them back. */
export function useApprovals(mails: readonly ApprovalView[]) {
  const [cards, dispatch] = useReducer(changeCards, mails, cardsOf);
  const { revalidate } = useRevalidator();
  const read = useRef(mails);

  useEffect(() => {
    if (read.current === mails) return;
    read.current = mails;
    dispatch({ kind: 'read', mails });
  }, [mails]);

  const mark = (emailIds: readonly string[], state: ApprovalCard['state']) =>
    dispatch({ kind: 'mark', emailIds, state });

  /** Marks the card, asks the server, and marks it back when that refuses. */
  async function decide(
    { mail: { emailId } }: ApprovalCard,
    state: ApprovalCard['state'],
    call: { path: string; body: object; done: string },
  ): Promise<void> {
    mark([emailId], state);
    const answer = await callApi(call.path, UnreadView, call.body);
    if (answer.ok) toast.success(call.done);
    else {
      toast.error(answer.message);
      mark([emailId], 'waiting');
    }
    revalidate();
  }

  async function approve(card: ApprovalCard) {
    const [error] = Object.values(editErrors(card));
    if (error !== undefined) return void toast.error(error);
    await decide(card, 'leaving', {
      path: `/emails/${card.mail.emailId}/approve`,
      body: changesOf(card),
      done: `Approved: it goes to ${card.mail.contactName} at its next slot`,
    });
  }

  /** The edited ones with their edits, the rest in one call. */
  async function approveAll(all: readonly ApprovalCard[]) {
    const asTheyAre = all.filter((card) => !isChanged(card));
    for (const card of all.filter(isChanged)) await approve(card);
    if (asTheyAre.length === 0) return;
    const emailIds = asTheyAre.map(({ mail }) => mail.emailId);
    mark(emailIds, 'leaving');
    const answer = await callApi('/approvals/approve', ApprovedView, { emailIds });
    if (answer.ok) toast.success(approvedWords(answer.value));
    else {
      toast.error(answer.message);
      mark(emailIds, 'waiting');
    }
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

function approvedWords({ approved, gone }: ApprovedView): string {
  const words =
    approved.length === 1
      ? 'One email approved: it goes out at its next slot'
      : `${approved.length} emails approved: they go out at their next slots`;
  return gone.length === 0 ? words : `${words}. ${gone.length} did not wait any more`;
}
