import { findEmail } from '#db/queries/outbound-email/find-email.ts';
import { ApproveEmailInput } from '#domain/approval/approve-email-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import { getContactOverview } from '../contact/get-contact-overview.ts';
import { viewContact } from '../contact/view-contact.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { lockApproval } from './lock-approval.ts';
import { releaseEmail } from './release-email.ts';

/**
 * Lets a mail go out, with the text a person gave it: that one is sent, letter by letter. A mail that
 * somebody approved before stays as it was.
 * @throws AppError forbidden; invalid_input; not_found; conflict when it was taken back or is written anew
 */
export async function approveEmail(call: {
  ctx: VerbContext;
  input: ApproveEmailInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { emailId, ...edit } = parseInput(ApproveEmailInput, call.input);
  return changeWorkspace(ctx, async (change) => {
    const { tx, audit } = change;
    const waiting = await lockApproval(tx, emailId);
    if (waiting) {
      const { isEdited } = await releaseEmail(change, ctx, waiting, edit);
      await audit('approveEmail', waiting.email.contactId, { emailId, isEdited });
    }
    const email = await findEmail(tx, emailId);
    if (!email) throw notFound('email');
    if (!email.approvedAt) {
      throw new AppError(
        'conflict',
        'This mail was taken back meanwhile: it does not wait for you.',
      );
    }
    return viewContact(await getContactOverview(tx, email.contactId));
  });
}
