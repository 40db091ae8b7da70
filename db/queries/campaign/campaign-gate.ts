import { sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';

/**
 * Many pass at once while they change single contacts of a campaign; whoever changes the campaign closes
 * it and waits for those inside. Locks on the row would do as well, but they let newcomers overtake: under
 * load a pause would wait for a moment without any send. Here it is served in turn.
 */
export async function passCampaignGate(tx: Transaction, campaignId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${gateOf(campaignId)})`);
}

/** Until the transaction ends nobody passes. */
export async function closeCampaignGate(tx: Transaction, campaignId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${gateOf(campaignId)})`);
}

function gateOf(campaignId: string): SQL {
  return sql`hashtextextended(${`campaign/${campaignId}`}, 0)`;
}
