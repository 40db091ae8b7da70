import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { loadEnrollment } from '#db/queries/enrollment/load-enrollment.ts';
import { nextDueAt } from '#db/queries/enrollment/next-due-at.ts';
import type { PrepareEmailResult } from '#domain/contact/contact-event.ts';
import { pokeCampaign, pokeMailbox } from '../workflow-signals.ts';
import { finishContact, type FinishContactArgs } from './finish-contact.ts';
import { prepareEmail, type PrepareEmailArgs } from './prepare-email.ts';

export type ContactActivities = ReturnType<typeof createContactActivities>;

export function createContactActivities({ db, clock }: { db: Database; clock: () => Date }) {
  return {
    /**
     * What is due for a contact now: writes the ledger row of a due email and pokes its mailbox.
     * Idempotent by the unique (enrollment, step). Milliseconds.
     */
    async prepareEmail(args: PrepareEmailArgs): Promise<PrepareEmailResult> {
      const result = await prepareEmail(db, args, clock());
      if (result.kind === 'ready') {
        const row = await inWorkspace(db, args.workspaceId, (tx) =>
          loadEnrollment(tx, args.enrollmentId),
        );
        if (row?.mailbox) await pokeMailbox(args.workspaceId, row.mailbox.id);
      }
      return result;
    },

    /** After a send: when the next step is due, epoch ms; null after the last. Reads only. */
    async recordStep(args: { workspaceId: string; emailId: string }): Promise<number | null> {
      const dueAt = await inWorkspace(db, args.workspaceId, (tx) => nextDueAt(tx, args.emailId));
      return dueAt?.getTime() ?? null;
    },

    /** Ends the enrollment in the database, frees its slot and tells its campaign. Idempotent. Milliseconds. */
    async finishContact(args: FinishContactArgs): Promise<void> {
      const told = await finishContact(db, args, clock());
      if (!told) return;
      await pokeCampaign(told.campaignId);
      if (told.mailboxId) await pokeMailbox(args.workspaceId, told.mailboxId);
    },
  };
}
