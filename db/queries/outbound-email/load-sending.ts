import { eq } from 'drizzle-orm';
import type { SendGates } from '#domain/outbound-email/closed-gate.ts';
import type { Transaction } from '../../client.ts';
import {
  campaigns,
  contacts,
  enrollments,
  mailboxes,
  outboundEmails,
  steps,
  workspaces,
} from '../../schema/index.ts';
import { inTrash } from '../contact/in-trash.ts';
import { isSuppressed } from '../suppression/is-suppressed.ts';

export type SendingRow = Awaited<ReturnType<typeof loadSending>>;

/** One ledger row with all that decides whether and how it is sent, as of now; also of who is in the trash. */
export async function loadSending(tx: Transaction, emailId: string) {
  const find = () => findRow(tx, emailId);
  const row = (await find()) ?? (await inTrash(tx, find));
  if (!row) throw new Error(`outbound email ${emailId} does not exist in this workspace`);
  return row;
}

async function findRow(tx: Transaction, emailId: string) {
  const [row] = await tx
    .select({
      email: outboundEmails,
      enrollment: enrollments,
      contact: contacts,
      mailbox: mailboxes,
      campaign: campaigns,
      step: steps,
      workspacePausedAt: workspaces.sendingPausedAt,
      isSuppressed,
    })
    .from(outboundEmails)
    .innerJoin(enrollments, eq(enrollments.id, outboundEmails.enrollmentId))
    .innerJoin(contacts, eq(contacts.id, outboundEmails.contactId))
    .innerJoin(mailboxes, eq(mailboxes.id, outboundEmails.mailboxId))
    .innerJoin(campaigns, eq(campaigns.id, outboundEmails.campaignId))
    .innerJoin(steps, eq(steps.id, outboundEmails.stepId))
    .innerJoin(workspaces, eq(workspaces.id, outboundEmails.workspaceId))
    .where(eq(outboundEmails.id, emailId));
  return row ?? null;
}

/** The gates of `closedGate` out of a loaded row. */
export function gatesOf(row: SendingRow): SendGates {
  return {
    workspacePausedAt: row.workspacePausedAt,
    campaignState: row.campaign.state,
    campaignWindow: row.campaign.settings.window ?? null,
    mailbox: row.mailbox,
    contactPausedAt: row.contact.pausedAt ?? row.enrollment.pausedAt,
    contactZone: row.contact.timeZone,
    enrollmentState: row.enrollment.state,
    isSuppressed: row.isSuppressed,
    slotDay: row.email.slotDay,
  };
}
