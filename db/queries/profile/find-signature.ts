import type { Signature } from '#domain/email/sign-text.ts';
import { signatureOf } from '#domain/profile/signature-of.ts';
import type { Transaction } from '../../client.ts';
import { findCampaignProfile } from './find-campaign-profile.ts';

/** How mails of a campaign are signed; null = whoever it writes as has no signature. */
export async function findSignature(
  tx: Transaction,
  campaignId: string,
): Promise<Signature | null> {
  return signatureOf(await findCampaignProfile(tx, campaignId));
}
