import type { Transaction } from '#db/client.ts';
import { listStepsOf } from '#db/queries/campaign/list-steps.ts';
import type { KnownStep } from '#domain/sequence/written-step.ts';
import { viewStep } from './view-step.ts';

/** The sequence in force, as clients and former versions write it. */
export async function listKnownSteps(tx: Transaction, campaignId: string): Promise<KnownStep[]> {
  const rows = await listStepsOf(tx, campaignId);
  return rows.map((row) => {
    const { position: _position, ...step } = viewStep(row, rows);
    return step;
  });
}
