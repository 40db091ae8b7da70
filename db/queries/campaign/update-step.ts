import { eq } from 'drizzle-orm';
import type { StepInput } from '#domain/sequence/step-input.ts';
import type { Transaction } from '../../client.ts';
import { steps } from '../../schema/index.ts';

export async function updateStep(tx: Transaction, stepId: string, step: StepInput): Promise<void> {
  await tx.update(steps).set(step).where(eq(steps.id, stepId));
}
