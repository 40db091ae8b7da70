import { eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { dispatchMailbox } from '#db/queries/dispatch/dispatch-mailbox.ts';
import { enrollments, outboundEmails } from '#db/schema/index.ts';
import { createMailbox, createWorkspace } from './factories.ts';
import { queueCampaign } from './queue-emails.ts';

export const mondayNoon = new Date('2026-06-01T12:00:00Z');
/** Three hours earlier: when all mail of a scene is due. */
export const dueAt = new Date('2026-06-01T09:00:00Z');
/** So many seconds after `mondayNoon`. */
export const later = (seconds: number) => new Date(mondayNoon.getTime() + seconds * 1_000);

export type DispatchSceneOptions = {
  mailbox?: Parameters<typeof createMailbox>[2];
  counts?: { fresh?: number; follow_up?: number };
  settings?: Parameters<typeof queueCampaign>[1]['settings'];
};

/** A workspace with one mailbox and one campaign's mail queued in it. */
export async function dispatchScene(
  db: Database,
  { mailbox, counts = { fresh: 2 }, settings }: DispatchSceneOptions = {},
) {
  const workspaceId = await createWorkspace(db);
  const mailboxId = await createMailbox(db, workspaceId, mailbox);
  const queue = { workspaceId, mailboxId, counts, dueAt };
  const queued = await queueCampaign(db, { ...queue, ...(settings && { settings }) });
  const inside = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(db, workspaceId, work);
  return {
    ...queued,
    workspaceId,
    mailboxId,
    inside,
    dispatch: async (now = mondayNoon) => {
      const dispatch = await inside((tx) => dispatchMailbox(tx, { mailboxId, now }));
      if (!dispatch) throw new Error('the mailbox is gone');
      return dispatch;
    },
    reasonsOf: async (emailIds: string[]) => {
      const rows = await inside((tx) =>
        tx
          .select({
            code: enrollments.reasonCode,
            inputs: enrollments.reasonInputs,
            recheckAt: enrollments.recheckAt,
          })
          .from(enrollments)
          .innerJoin(outboundEmails, eq(outboundEmails.enrollmentId, enrollments.id))
          .where(inArray(outboundEmails.id, emailIds)),
      );
      return rows;
    },
    changeEmail: (id: string, changes: Partial<typeof outboundEmails.$inferInsert>) =>
      inside((tx) => tx.update(outboundEmails).set(changes).where(eq(outboundEmails.id, id))),
    stateOf: async (id: string) => {
      const [row] = await inside((tx) =>
        tx.select().from(outboundEmails).where(eq(outboundEmails.id, id)),
      );
      return row;
    },
  };
}
