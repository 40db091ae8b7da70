import type { Transaction } from '../../client.ts';
import { findSendingPause } from '../workspace/find-sending-pause.ts';
import type { EnrollmentRow } from './load-enrollment.ts';

/** The pause under which nothing is prepared for a contact; mailbox_paused: everything in the workspace. */
export type Pause = 'contact_paused' | 'campaign_paused' | 'mailbox_paused';

export async function findPause(
  tx: Transaction,
  { enrollment, contact, campaign }: EnrollmentRow,
): Promise<Pause | null> {
  if (contact.pausedAt || enrollment.pausedAt) return 'contact_paused';
  if (campaign.state === 'paused') return 'campaign_paused';
  return (await findSendingPause(tx, enrollment.workspaceId)) ? 'mailbox_paused' : null;
}
