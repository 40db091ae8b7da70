import { activityInfo, Context } from '@temporalio/activity';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { admitEnrollments, hasWaitingEnrollments } from '#db/queries/campaign/admit-enrollments.ts';
import { findCampaignState, finishCampaignIfDone } from '#db/queries/campaign/finish-campaign.ts';
import {
  clearHeld,
  listHeld,
  listUnstarted,
  markStarted,
} from '#db/queries/enrollment/owed-workflows.ts';
import { admissionWaitMs } from '#domain/campaign/admission-wait-ms.ts';
import { pokeContact } from '../workflow-signals.ts';
import { inParallel } from './in-parallel.ts';
import { startContactWorkflow } from './start-contact-workflow.ts';

/** Well under the frontend's limit, and enough for hundreds of starts a second. */
const parallelCalls = 20;

/** While nobody waits for admission, only a poke brings news. */
const quietWaitMs = 6 * 3_600_000;

export type CampaignActivities = ReturnType<typeof createCampaignActivities>;

export function createCampaignActivities({ db, clock }: { db: Database; clock: () => Date }) {
  return {
    /**
     * Brings a campaign forward: starts admitted contacts, wakes those a pause or an edit held, finishes it
     * when all are done. Idempotent: owed starts and wake-ups are read from rows and ticked off one by one.
     * Seconds, with heartbeats, when hundreds are admitted.
     */
    async advanceCampaign(args: {
      workspaceId: string;
      campaignId: string;
    }): Promise<{ kind: 'goes_on'; waitMs: number } | { kind: 'over' }> {
      const { workspaceId, campaignId } = args;
      const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
        inWorkspace(db, workspaceId, work);
      for (;;) {
        const state = await inTx((tx) => findCampaignState(tx, campaignId));
        if (state === null || state === 'archived' || state === 'finished') return { kind: 'over' };
        await startOwed(args);
        if (state !== 'running') return { kind: 'goes_on', waitMs: quietWaitMs };
        const admitted = await inTx((tx) => admitEnrollments(tx, campaignId, clock()));
        if (admitted === 0) break;
        Context.current().heartbeat(activityInfo().attempt);
      }
      const held = await inTx((tx) => listHeld(tx, campaignId));
      await inParallel(held, parallelCalls, async (contact) => {
        await pokeContact(contact.id);
        await inTx((tx) => clearHeld(tx, contact));
      });
      const isDone = await inTx((tx) => finishCampaignIfDone(tx, campaignId, clock()));
      if (isDone) return { kind: 'over' };
      const isWaiting = await inTx((tx) => hasWaitingEnrollments(tx, campaignId));
      return { kind: 'goes_on', waitMs: isWaiting ? admissionWaitMs : quietWaitMs };
    },
  };

  async function startOwed(args: { workspaceId: string; campaignId: string }): Promise<void> {
    const owed = await inWorkspace(db, args.workspaceId, (tx) =>
      listUnstarted(tx, args.campaignId),
    );
    await inParallel(owed, parallelCalls, async (enrollment) => {
      await startContactWorkflow(enrollment);
      await inWorkspace(db, args.workspaceId, (tx) => markStarted(tx, enrollment.id, clock()));
    });
  }
}
