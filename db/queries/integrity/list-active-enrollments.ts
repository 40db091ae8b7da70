import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';

const columns = {
  id: enrollments.id,
  state: enrollments.state,
  isFrozen: sql<boolean>`${enrollments.frozen} is not null`,
  updatedAt: enrollments.updatedAt,
  workflowStartedAt: enrollments.workflowStartedAt,
  finishedAt: enrollments.finishedAt,
};

export type EnrollmentLife = Awaited<ReturnType<typeof listActiveEnrollments>>[number];

/** Whose workflows should run. */
export function listActiveEnrollments(tx: Transaction) {
  return tx.select(columns).from(enrollments).where(eq(enrollments.state, 'active'));
}

/** How these stand now; those that no longer exist are left out. */
export function findEnrollmentLives(tx: Transaction, ids: readonly string[]) {
  return tx
    .select(columns)
    .from(enrollments)
    .where(and(inArray(enrollments.id, [...ids])));
}
