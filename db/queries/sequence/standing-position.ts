import { sql, type SQL } from 'drizzle-orm';
import type { SequenceEdit } from '#domain/sequence/sequence-edit.ts';

/** Where an `enrollment` stands in the present sequence: at its end when nothing is left for it. */
export function standingPosition({ present }: SequenceEdit): SQL {
  const end = sql`${present.length}::int`;
  return sql`case when enrollment.reason_code = 'finished' and enrollment.frozen is null then ${end} else least(enrollment.next_position, ${end}) end`;
}
