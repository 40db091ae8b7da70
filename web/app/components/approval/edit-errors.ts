import { ApproveEmailInput } from '#domain/approval/approve-email-input.ts';
import { fieldErrors } from '../../forms/field-errors.ts';
import { changesOf, type ApprovalCard } from './approval-cards.ts';

/** What keeps an edited mail from going out, by field. */
export function editErrors(card: ApprovalCard): Record<string, string> {
  const checked = ApproveEmailInput.safeParse({
    emailId: card.mail.emailId,
    ...changesOf(card),
  });
  return checked.success ? {} : fieldErrors(checked.error);
}
