import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { outboundEmails } from '#db/schema/index.ts';
import { hourMs } from '#domain/shared/milliseconds.ts';
import { createMailbox, createWorkspace } from '#test/harness/factories.ts';
import { createGrantedEmail } from '#test/harness/granted-email.ts';
import { withDatabase } from '#test/harness/with-database.ts';
import { loadRecentSlots } from '../dispatch/load-recent-slots.ts';
import { releaseSlot } from './release-slot.ts';

const connection = withDatabase();

it.each([
  ['a first copy that came back for now', 1],
  ['nothing', 0],
])(
  'leaves %s to the limits of the day when the next one gives its slot back',
  async (_, copies) => {
    const { db } = connection;
    const workspaceId = await createWorkspace(db);
    const mailboxId = await createMailbox(db, workspaceId);
    const { emailId } = await createGrantedEmail(db, workspaceId, mailboxId);
    const now = new Date();
    const sentAt = copies > 0 ? new Date(now.getTime() - 4 * hourMs) : null;
    const recent = await inWorkspace(db, workspaceId, async (tx) => {
      await tx.update(outboundEmails).set({ sentAt }).where(eq(outboundEmails.id, emailId));
      await releaseSlot(tx, emailId);
      await tx
        .update(outboundEmails)
        .set({ state: 'queued' })
        .where(eq(outboundEmails.id, emailId));
      return loadRecentSlots(tx, mailboxId, now);
    });
    expect(recent).toEqual(sentAt ? [sentAt.getTime()] : []);
  },
);
