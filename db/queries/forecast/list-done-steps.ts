import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments, outboundEmails, tasks } from '../../schema/index.ts';

/** Which steps the contacts of these campaigns have had, by enrollment. */
export async function listDoneSteps(
  tx: Transaction,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (campaignIds.length === 0) return new Map();
  const isUnderWay = and(
    inArray(enrollments.campaignId, [...campaignIds]),
    eq(enrollments.state, 'active'),
  );
  const mails = await tx
    .select({ enrollmentId: outboundEmails.enrollmentId, stepId: outboundEmails.stepId })
    .from(outboundEmails)
    .innerJoin(enrollments, eq(enrollments.id, outboundEmails.enrollmentId))
    .where(and(isUnderWay, inArray(outboundEmails.state, ['sent', 'cancelled'])));
  const todos = await tx
    .select({ enrollmentId: tasks.enrollmentId, stepId: tasks.stepId })
    .from(tasks)
    .innerJoin(enrollments, eq(enrollments.id, tasks.enrollmentId))
    .where(and(isUnderWay, inArray(tasks.state, ['done', 'cancelled'])));
  const byEnrollment = Map.groupBy([...mails, ...todos], ({ enrollmentId }) => enrollmentId);
  return new Map([...byEnrollment].map(([id, done]) => [id, done.map(({ stepId }) => stepId)]));
}
