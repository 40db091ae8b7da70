import { listCampaignMailboxes } from '#db/queries/campaign/list-campaign-mailboxes.ts';
import type { CampaignRow } from '#db/queries/campaign/find-campaign.ts';
import type { Change } from '../change-workspace.ts';

/** Wakes what an edit of a campaign concerns, and tells open pages. */
export async function tellEdited(
  { tx, owe, announce }: Change,
  { id: campaignId, state }: CampaignRow,
  woken: readonly string[],
): Promise<void> {
  for (const enrollmentId of woken) owe({ kind: 'poke_contact', enrollmentId });
  if (state === 'running') {
    owe({ kind: 'poke_campaign', campaignId });
    for (const { mailboxId } of await listCampaignMailboxes(tx, [campaignId])) {
      owe({ kind: 'poke_mailbox', mailboxId });
    }
  }
  await announce('campaign.changed', campaignId);
  if (woken.length > 0) await announce('contact.changed', null);
}
