import { eq } from 'drizzle-orm';
import type { StepContent } from '#domain/sequence/link-branches.ts';
import type { Transaction } from '../../client.ts';
import { steps } from '../../schema/index.ts';

export async function updateStep(
  tx: Transaction,
  stepId: string,
  content: StepContent,
): Promise<void> {
  await tx.update(steps).set(content).where(eq(steps.id, stepId));
}
