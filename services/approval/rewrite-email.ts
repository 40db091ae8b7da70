import { recordContactEvent } from '#db/queries/contact-event.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import { beginDraftAnew } from '#db/queries/writing/begin-draft-anew.ts';
import { RewriteEmailInput } from '#domain/approval/rewrite-email-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import { getContactOverview } from '../contact/get-contact-overview.ts';
import { viewContact } from '../contact/view-contact.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { lockApproval } from './lock-approval.ts';

/**
 * Has the model write a mail again, as a person wants it; it comes back for approval by the campaign's
 * rule. A mail made of the step's own text is filled in anew.
 * @throws AppError forbidden; invalid_input; not_found; conflict when it does not wait for a person
 */
export async function rewriteEmail(call: {
  ctx: VerbContext;
  input: RewriteEmailInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { emailId, instruction } = parseInput(RewriteEmailInput, call.input);
  const { workspaceId, actor } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    const waiting = await lockApproval(tx, emailId);
    if (!waiting) {
      throw new AppError('conflict', 'This mail does not wait for approval any more.');
    }
    const { contactId, enrollmentId } = waiting.email;
    const now = ctx.clock();
    await beginDraftAnew(tx, emailId, instruction);
    await setReason(tx, enrollmentId, { code: 'writing_draft', recheckAt: now });
    await recordContactEvent(tx, {
      workspaceId,
      contactId,
      enrollmentId,
      type: 'email.rewrite_asked',
      at: now,
      actor,
      data: { emailId, ...(instruction && { instruction }) },
    });
    await audit('rewriteEmail', contactId, { emailId });
    owe({ kind: 'poke_contact', enrollmentId });
    return viewContact(await getContactOverview(tx, contactId));
  });
}
