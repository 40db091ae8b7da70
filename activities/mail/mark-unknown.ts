import { and, eq } from 'drizzle-orm';
import { inWorkspace } from '#db/in-workspace.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import { lockSending } from '#db/queries/lock-sending.ts';
import { outboundEmails } from '#db/schema/index.ts';
import type { SendEmailResult } from '#domain/contact/contact-event.ts';
import type { MailDeps } from './mail-deps.ts';

type Email = {
  id: string;
  workspaceId: string;
  mailboxId: string;
  contactId: string;
  enrollmentId: string;
};

/** Nobody can tell whether the mail went out: a person decides, nothing resends it. */
export async function markUnknown(
  deps: Pick<MailDeps, 'db' | 'clock'>,
  email: Email,
): Promise<SendEmailResult> {
  return inWorkspace(deps.db, email.workspaceId, async (tx) => {
    await lockSending(tx, email);
    const marked = await tx
      .update(outboundEmails)
      .set({ state: 'unknown' })
      .where(and(eq(outboundEmails.id, email.id), eq(outboundEmails.state, 'sending')))
      .returning({ id: outboundEmails.id });
    if (marked.length === 0) return settledResult(tx, email.id);
    await setReason(tx, email.enrollmentId, {
      code: 'send_uncertain',
      inputs: { emailId: email.id },
    });
    await recordContactEvent(tx, {
      workspaceId: email.workspaceId,
      contactId: email.contactId,
      enrollmentId: email.enrollmentId,
      type: 'email.uncertain',
      at: deps.clock(),
      data: { emailId: email.id },
    });
    return { kind: 'unknown' };
  });
}

async function settledResult(
  tx: Parameters<typeof lockSending>[0],
  emailId: string,
): Promise<SendEmailResult> {
  const [row] = await tx
    .select({ state: outboundEmails.state })
    .from(outboundEmails)
    .where(eq(outboundEmails.id, emailId));
  switch (row?.state) {
    case 'sent':
    case 'failed':
    case 'unknown':
      return { kind: row.state };
    default:
      return { kind: 'gate_closed' };
  }
}
