import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { findContactProgress } from '#db/queries/enrollment/contact-progress.ts';
import type { PrepareEmailResult } from '#domain/contact/contact-event.ts';
import type { ContactArgs } from '#workflows/contract.ts';
import type { ContactProgress } from '#workflows/contact/show-progress.ts';
import { pokeCampaign, pokeMailbox } from '../workflow-signals.ts';
import { finishContact, type FinishContactArgs } from './finish-contact.ts';
import { prepareEmail, type PrepareEmailArgs } from './prepare-email.ts';

export type ContactActivities = ReturnType<typeof createContactActivities>;

export function createContactActivities({ db, clock }: { db: Database; clock: () => Date }) {
  return {
    /**
     * What is due for a contact now: writes the ledger row of a due email and pokes its mailbox, or opens
     * the task of a manual step. Idempotent by the unique (enrollment, step). Milliseconds.
     */
    async prepareEmail(args: PrepareEmailArgs): Promise<PrepareEmailResult> {
      const { result, mailboxId } = await prepareEmail(db, args, clock());
      if (result.kind === 'ready' && mailboxId) await pokeMailbox(args.workspaceId, mailboxId);
      return result;
    },

    /** After a send: where the contact stands and when its next step is due. Reads only. Milliseconds. */
    async recordStep(args: ContactArgs): Promise<ContactProgress> {
      return progressOf(args);
    },

    /** Ends the enrollment in the database, frees its slot and tells its campaign. Idempotent. Milliseconds. */
    async finishContact(args: FinishContactArgs): Promise<ContactProgress> {
      const told = await finishContact(db, args, clock());
      if (told) {
        await pokeCampaign(told.campaignId);
        if (told.mailboxId) await pokeMailbox(args.workspaceId, told.mailboxId);
      }
      return progressOf(args);
    },
  };

  async function progressOf({ workspaceId, enrollmentId }: ContactArgs): Promise<ContactProgress> {
    const row = await inWorkspace(db, workspaceId, (tx) => findContactProgress(tx, enrollmentId));
    return {
      status: row?.status ?? 'Erased',
      emailNumber: row?.sentCount ?? 0,
      nextAtMs: row?.nextDueAt?.getTime() ?? null,
    };
  }
}
