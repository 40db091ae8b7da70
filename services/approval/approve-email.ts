import type { Transaction } from '#db/client.ts';
import { findEmail } from '#db/queries/outbound-email/find-email.ts';
import type { OutboundEmailRow } from '#db/queries/outbound-email/lock-email-of-step.ts';
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
import { editBodies } from './edit-bodies.ts';
import { isAsSeen } from './is-as-seen.ts';
import { lockApproval } from './lock-approval.ts';
import { releaseEmail, type ApprovalEdit } from './release-email.ts';

/**
 * Lets a mail go out, with the text a person gave it: that one is sent, letter by letter. A mail that
 * somebody approved before stays as it was.
 * @throws AppError forbidden; invalid_input; not_found; conflict when it was taken back, is written anew,
 * or somebody else approved other words
 */
export async function approveEmail(call: {
  ctx: VerbContext;
  input: ApproveEmailInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { emailId, askedUntil, ...edit } = parseInput(ApproveEmailInput, call.input);
  return changeWorkspace(ctx, async (change) => {
    const { tx, audit } = change;
    const waiting = await lockApproval(tx, emailId);
    if (waiting && !isAsSeen(waiting, askedUntil)) {
      throw new AppError('conflict', 'This mail was written anew meanwhile: read it first.');
    }
    if (waiting) {
      const { isEdited } = await releaseEmail(change, ctx, waiting, edit);
      await audit('approveEmail', waiting.email.contactId, { emailId, isEdited });
    }
    const email = await findEmail(tx, emailId);
    if (!email) throw notFound('email');
    if (!waiting) await refuseUnlessApproved(tx, email, edit);
    return viewContact(await getContactOverview(tx, email.contactId));
  });
}

/** Who asks twice, for an answer that got lost, is told the same; nobody is told that their words go out when others do. */
async function refuseUnlessApproved(
  tx: Transaction,
  email: OutboundEmailRow,
  edit: ApprovalEdit,
): Promise<void> {
  if (!email.approvedAt || email.state === 'draft' || email.state === 'cancelled') {
    throw new AppError('conflict', 'This mail was taken back meanwhile: it does not wait for you.');
  }
  const { subject = email.subject } = edit;
  const isOther = email.inReplyTo === null && subject !== email.subject;
  if (isOther || (await editBodies(tx, email, edit))) {
    throw new AppError('conflict', 'Somebody approved this mail before you, with other words.');
  }
}
