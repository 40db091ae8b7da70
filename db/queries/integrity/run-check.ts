import { sql, type SQL } from 'drizzle-orm';
import type { Finding, Invariant } from '#domain/integrity/finding.ts';
import { mostFindings, type InvariantCheck } from '#domain/integrity/invariant-check.ts';
import type { Transaction } from '../../client.ts';

type Counted = { checked: number; found: number; findings: Omit<Finding, 'invariant'>[] };

/**
 * Holds rows against an invariant in one statement, hence in one snapshot.
 * @param question.looked the rows to look at, each with `is_broken`, `entity_id` and `detail`
 */
export async function runCheck(
  tx: Transaction,
  { invariant, looked }: { invariant: Invariant; looked: SQL },
): Promise<InvariantCheck> {
  const [row] = await tx.execute<Counted>(sql`
    with looked as (${looked}),
      broken as (select entity_id, detail from looked where is_broken),
      first as (select * from broken order by entity_id limit ${mostFindings})
    select (select count(*)::int from looked) as checked,
      (select count(*)::int from broken) as found,
      coalesce((select jsonb_agg(jsonb_build_object('entityId', entity_id, 'detail', detail)
        order by entity_id) from first), '[]') as findings`);
  const { checked = 0, found = 0, findings = [] } = row ?? {};
  return {
    invariant,
    checked,
    found,
    findings: findings.map((finding) => ({ invariant, ...finding })),
  };
}
