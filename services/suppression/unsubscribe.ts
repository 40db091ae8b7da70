import { inTrash } from '#db/queries/contact/in-trash.ts';
import { endForGood } from '#db/queries/enrollment/end-for-good.ts';
import { loadEnrollment } from '#db/queries/enrollment/load-enrollment.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { findRecipient } from '#db/queries/outbound-email/find-recipient.ts';
import { suppressAddress } from '#db/queries/suppression/suppress-address.ts';
import { suppressRecipient } from '#db/queries/suppression/suppress-recipient.ts';
import { UnsubscribeInput } from '#domain/suppression/unsubscribe-input.ts';
import type { UnsubscribeView } from '#domain/suppression/unsubscribe-view.ts';
import { systemActor } from '#domain/workspace/actor.ts';
import { changeWorkspace } from '../change-workspace.ts';
import { lockContact } from '../contact/lock-contact.ts';
import type { ServiceDeps, VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { openUnsubscribeToken } from './unsubscribe-token.ts';

/**
 * Unsubscribes the recipient of a mail at once and for good: the workspace never mails the address
 * again. The link is the only proof needed (RFC 8058); idempotent.
 * @throws AppError not_found
 */
export async function unsubscribe(call: {
  deps: ServiceDeps;
  input: UnsubscribeInput;
}): Promise<UnsubscribeView> {
  const { deps } = call;
  const { token } = parseInput(UnsubscribeInput, call.input);
  const mail = openUnsubscribeToken(deps.appSecret, token);
  if (!mail) throw notFound('unsubscribe link');
  const ctx = recipientContext(deps, mail.workspaceId);
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    const recipient = await findRecipient(tx, mail.id);
    if (!recipient) throw notFound('unsubscribe link');
    const { contactId, address, currentEnrollmentId, isSuppressed } = recipient;
    await suppressRecipient(tx, mail.id, 'unsubscribed');
    if (!isSuppressed) {
      const at = deps.clock();
      const { enrollment } = await inTrash(tx, () => lockContact(tx, contactId));
      await suppressAddress(tx, contactId, 'unsubscribed');
      const latest = currentEnrollmentId && (await loadEnrollment(tx, currentEnrollmentId));
      const current = enrollment ?? (latest ? latest.enrollment : null);
      if (current) await endForGood(tx, current, { ending: 'unsubscribed', inputs: {}, at });
      // One in the trash has a workflow that waits for its return.
      if (current && (enrollment ?? current.frozen)) {
        owe({ kind: 'stop_contact', enrollmentId: current.id });
      }
      await recordContactEvent(tx, {
        workspaceId: mail.workspaceId,
        contactId,
        enrollmentId: currentEnrollmentId,
        type: 'contact.unsubscribed',
        at,
        data: { emailId: mail.id },
      });
      await audit('unsubscribe', contactId, { emailId: mail.id });
    }
    return { address, isUnsubscribed: true };
  });
}

/** The recipient acts through a link of ours and may do this one thing. */
function recipientContext(deps: ServiceDeps, workspaceId: string): VerbContext {
  return { ...deps, access: { workspaceId, role: 'viewer', scopes: [], actor: systemActor } };
}
