import { activityInfo } from '@temporalio/activity';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { dispatchMailbox } from '#db/queries/dispatch/dispatch-mailbox.ts';
import { giveBackSlot } from '#db/queries/dispatch/give-back-slot.ts';
import type { SlotGrant } from '#db/queries/dispatch/list-grants.ts';
import type { MailboxArgs } from '#workflows/contract.ts';
import { signalSlotGranted } from '../workflow-signals.ts';

/** A contact that has not begun to send by then may not have heard of its slot. */
const unheardAfterMs = 10_000;

export type DispatchResult =
  /** `nextAtMs` null = nothing to do until somebody pokes. */
  { kind: 'dispatched'; nextAtMs: number | null } | { kind: 'gone'; nextAtMs: null };

export type DispatchActivities = ReturnType<typeof createDispatchActivities>;

export function createDispatchActivities({ db, clock }: { db: Database; clock: () => Date }) {
  return {
    /**
     * Gives the mailbox's next slot, if one is free, and tells the contact that got it. Idempotent: a
     * retry finds the slot given and tells the contact again, which knows a slot by its id.
     * Milliseconds.
     */
    async dispatchDue({ workspaceId, mailboxId }: MailboxArgs): Promise<DispatchResult> {
      const now = clock();
      const dispatch = await inWorkspace(db, workspaceId, (tx) =>
        dispatchMailbox(tx, { mailboxId, now }),
      );
      if (!dispatch) return { kind: 'gone', nextAtMs: null };
      const grants = dispatch.grants.filter((grant) => mustHear(grant, now));
      const isAllHeard = await tellContacts({ workspaceId, mailboxId, grants, now });
      const nextAt = isAllHeard ? dispatch.nextAt : now;
      return { kind: 'dispatched', nextAtMs: nextAt?.getTime() ?? null };
    },
  };

  /** @returns false when a slot came back because its contact is not there: somebody else may be next */
  async function tellContacts(told: {
    workspaceId: string;
    mailboxId: string;
    grants: SlotGrant[];
    now: Date;
  }): Promise<boolean> {
    const { workspaceId, mailboxId, grants, now } = told;
    let isAllHeard = true;
    for (const grant of grants) {
      const { emailId, slotId, enrollmentId } = grant;
      if (await signalSlotGranted(enrollmentId, { emailId, slotId })) continue;
      isAllHeard = false;
      await inWorkspace(db, workspaceId, (tx) => giveBackSlot(tx, { grant, mailboxId, now }));
    }
    return isAllHeard;
  }
}

/** New grants, all grants when an earlier attempt may have died before telling, and old ones. */
function mustHear({ grantedAt }: SlotGrant, now: Date): boolean {
  const ageMs = now.getTime() - grantedAt.getTime();
  return ageMs === 0 || ageMs >= unheardAfterMs || activityInfo().attempt > 1;
}
