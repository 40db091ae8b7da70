import type { ApprovalView } from '#domain/approval/approval-view.ts';

/** What a person has typed over a mail. */
export interface ApprovalEdit {
  readonly subject: string;
  readonly bodyText: string;
  /** Of a mail with looks; left out = nobody wrote in it. */
  readonly bodyHtml?: string;
}

/**
 * waiting: for a decision · leaving: decided, the server has not said so yet · rewriting: comes back
 * once it is written again · gone: nobody waits for it any more, but a person was writing in it.
 */
export interface ApprovalCard {
  readonly mail: ApprovalView;
  readonly state: 'waiting' | 'leaving' | 'rewriting' | 'gone';
  /** null = it is only read. */
  readonly edit: ApprovalEdit | null;
  /** The text under the edit was written anew meanwhile. */
  readonly isOutdated: boolean;
}

export type CardAction =
  | { readonly kind: 'read'; readonly mails: readonly ApprovalView[] }
  | { readonly kind: 'edit'; readonly emailId: string; readonly edit: ApprovalEdit | null }
  | {
      readonly kind: 'mark';
      readonly emailIds: readonly string[];
      readonly state: ApprovalCard['state'];
    }
  | { readonly kind: 'close'; readonly emailId: string };

const waiting = (mail: ApprovalView): ApprovalCard => ({
  mail,
  state: 'waiting',
  edit: null,
  isOutdated: false,
});

export const cardsOf = (mails: readonly ApprovalView[]) => mails.map(waiting);

/** The queue as it stands on the screen: what the server says, and what a person does with it meanwhile. */
export function changeCards(
  cards: readonly ApprovalCard[],
  action: CardAction,
): readonly ApprovalCard[] {
  switch (action.kind) {
    case 'read':
      return merge(cards, action.mails);
    case 'edit':
      return cards.map((card) =>
        card.mail.emailId === action.emailId
          ? { ...card, edit: action.edit, isOutdated: action.edit !== null && card.isOutdated }
          : card,
      );
    case 'mark': {
      const { emailIds, state } = action;
      return cards.map((card) =>
        emailIds.includes(card.mail.emailId) ? { ...card, state } : card,
      );
    }
    case 'close':
      return cards.filter(({ mail }) => mail.emailId !== action.emailId);
  }
}

/** What is to be sent instead of the mail's own text; empty = nothing was changed. */
export function changesOf({ mail, edit }: ApprovalCard): Partial<ApprovalEdit> {
  if (!edit) return {};
  return {
    ...(edit.subject !== mail.subject && { subject: edit.subject }),
    ...bodyChange(mail, edit),
  };
}

/** The text of a mail with looks is made of its HTML. */
function bodyChange(mail: ApprovalView, { bodyText, bodyHtml }: ApprovalEdit) {
  if (mail.bodyHtml === null) return bodyText === mail.bodyText ? {} : { bodyText };
  return bodyHtml === undefined || bodyHtml === mail.bodyHtml ? {} : { bodyHtml };
}

export const isChanged = (card: ApprovalCard) => Object.keys(changesOf(card)).length > 0;

function merge(
  cards: readonly ApprovalCard[],
  mails: readonly ApprovalView[],
): readonly ApprovalCard[] {
  const known = new Map(cards.map((card) => [card.mail.emailId, card]));
  const merged = mails.map((mail) => {
    const card = known.get(mail.emailId);
    return card ? refresh(card, mail) : waiting(mail);
  });
  // What is kept though the server lists it no more stays where the eye is.
  for (const [index, card] of cards.entries()) {
    if (mails.some(({ emailId }) => emailId === card.mail.emailId)) continue;
    if (card.state === 'rewriting') merged.splice(index, 0, card);
    else if (card.state !== 'leaving' && isChanged(card)) {
      merged.splice(index, 0, { ...card, state: 'gone' });
    }
  }
  return merged;
}

function refresh(card: ApprovalCard, mail: ApprovalView): ApprovalCard {
  const isSame = card.mail.askedAt === mail.askedAt;
  if (isSame && card.state !== 'gone') return { ...card, mail };
  // It was written again: an edit of the text before is a person's to decide about.
  const edit = card.state === 'rewriting' ? null : card.edit;
  return { mail, state: 'waiting', edit, isOutdated: edit !== null && !isSame };
}
