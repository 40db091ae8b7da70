import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { segments } from '../../schema/index.ts';

export type SegmentRow = typeof segments.$inferSelect;

export async function findSegment(tx: Transaction, segmentId: string): Promise<SegmentRow | null> {
  const [row] = await tx.select().from(segments).where(eq(segments.id, segmentId));
  return row ?? null;
}
