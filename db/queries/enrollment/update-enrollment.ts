import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';

export async function updateEnrollment(
  tx: Transaction,
  enrollmentId: string,
  changes: Partial<typeof enrollments.$inferInsert>,
): Promise<void> {
  await tx.update(enrollments).set(changes).where(eq(enrollments.id, enrollmentId));
}
