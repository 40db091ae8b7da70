import { ActivityFailure, CancellationScope, proxyActivities } from '@temporalio/workflow';
import type { MailActivities } from '#activities/mail/mail.activities.ts';
import type { SendEmailResult } from '#domain/contact/contact-event.ts';
import { databaseOptions, mailOptions } from '../activity-options.ts';

const mail = proxyActivities<Pick<MailActivities, 'sendEmail'>>(mailOptions);
const ledger = proxyActivities<Pick<MailActivities, 'giveUpSending'>>(databaseOptions);

/**
 * Sends one email under one slot. A started send is never cancelled: its own gate decides. When every
 * attempt left open whether the mail went out, the ledger row becomes `unknown` for a person to settle.
 */
export function sendEmail(args: {
  workspaceId: string;
  emailId: string;
  slotId: string;
}): Promise<SendEmailResult> {
  const { workspaceId, emailId, slotId } = args;
  return CancellationScope.nonCancellable(async () => {
    try {
      return await mail.sendEmail({ workspaceId, emailId, slotId });
    } catch (error) {
      if (!(error instanceof ActivityFailure)) throw error;
      return ledger.giveUpSending({ workspaceId, emailId });
    }
  });
}
