import { inWorkspace } from '#db/in-workspace.ts';
import { findMailbox } from '#db/queries/mailbox/find-mailbox.ts';
import type { Database } from '#db/client.ts';
import { sweepDrafts } from '#activities/watch/sweep-drafts.ts';
import type { EmulatedMailbox } from './emulated-mailbox.ts';

/** The sweeper comes every hour, and spares drafts younger than ten minutes. */
const anHourMs = 3_600_000;

/** The product's own sweep of one mailbox, as if the hour were over. @returns drafts before and after */
export async function sweepStrays(storm: {
  db: Database;
  workspaceId: string;
  mailboxId: string;
  google: EmulatedMailbox;
}): Promise<{ before: number; after: number }> {
  const { db, workspaceId, mailboxId, google } = storm;
  const before = await google.countSendDrafts();
  const mailbox = await inWorkspace(db, workspaceId, (tx) => findMailbox(tx, mailboxId));
  if (!mailbox) throw new Error(`there is no mailbox ${mailboxId}`);
  const clock = () => new Date(Date.now() + anHourMs);
  const openMailbox = () => google.provider;
  const deps = { db, clock, openMailbox, llm: null, pollIntervalMs: 0, random: () => 0 };
  await sweepDrafts(deps, mailbox, google.provider);
  return { before, after: await google.countSendDrafts() };
}
