import type { Transaction } from '#db/client.ts';
import type { CampaignRow } from '#db/queries/campaign/find-campaign.ts';
import { listStepsOf, type StepRow } from '#db/queries/campaign/list-steps.ts';
import { listUnwritable } from '#db/queries/campaign/list-unwritable.ts';
import { moveDueTimes } from '#db/queries/campaign/move-due-times.ts';
import { replaceSteps } from '#db/queries/campaign/replace-steps.ts';
import { updateStep } from '#db/queries/campaign/update-step.ts';
import { parseDuration } from '#domain/sending/parse-duration.ts';
import { linkBranches } from '#domain/sequence/link-branches.ts';
import type { StepInput } from '#domain/sequence/step-input.ts';
import { AppError } from '#domain/shared/app-error.ts';

/**
 * Puts a new sequence in place: of a draft as a whole; afterwards text and delays only, which count for
 * every mail not yet written.
 * @returns the enrollments whose workflows must look again
 * @throws AppError conflict when steps were added or removed after the start
 */
export async function editSequence(
  tx: Transaction,
  campaign: CampaignRow,
  sequence: readonly StepInput[],
): Promise<string[]> {
  if (campaign.state === 'draft') {
    await replaceSteps(tx, campaign, sequence);
    return [];
  }
  const steps = await listStepsOf(tx, campaign.id);
  if (steps.length !== sequence.length) {
    throw new AppError('conflict', 'Steps can be added or removed only before the start.');
  }
  const affected = new Set(await listUnwritable(tx, campaign.id));
  const contents = linkBranches(
    sequence,
    steps.map(({ id }) => id),
  );
  for (const step of steps) {
    const edited = contents[step.position];
    if (!edited) throw new Error(`campaign ${campaign.id} has a gap in its sequence`);
    await updateStep(tx, step.id, edited);
    for (const id of await changeDelay(tx, step, edited.delay)) affected.add(id);
  }
  return [...affected];
}

async function changeDelay(tx: Transaction, step: StepRow, delay: string): Promise<string[]> {
  const from = parseDuration(step.delay);
  const to = parseDuration(delay);
  if (step.delay === delay || !from || !to) return [];
  return moveDueTimes(tx, step, { from, to });
}
