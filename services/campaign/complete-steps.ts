import type { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { keepLeftOut } from '#domain/sequence/keep-left-out.ts';
import { PreviewSequenceEditInput } from '#domain/sequence/preview-sequence-edit-input.ts';
import type { StepInput } from '#domain/sequence/step-input.ts';
import type { StepsInput } from '#domain/sequence/steps-input.ts';
import { parseInput } from '../parse-input.ts';
import { listKnownSteps } from './list-known-steps.ts';

/**
 * A sequence as it is meant for a campaign that has one: see `keepLeftOut`.
 * @param steps as they were sent; they are right each by themselves
 * @throws AppError invalid_input for a text that does not go with the format which it keeps
 */
export async function completeSteps(
  tx: Transaction,
  campaignId: string,
  steps: z.input<typeof StepsInput>,
): Promise<StepInput[]> {
  const completed = keepLeftOut(steps, await listKnownSteps(tx, campaignId));
  return parseInput(PreviewSequenceEditInput, { campaignId, steps: completed }).steps;
}
