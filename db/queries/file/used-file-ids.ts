import { sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import {
  outboundEmails,
  sequenceVersions,
  steps,
  templates,
  templateVersions,
} from '../../schema/index.ts';

/** Where people write, few rows each; what they took out is there as long as it can come back. */
const written = sql.join(
  [steps, sequenceVersions, templates, templateVersions].map(
    (table) => sql`select ${table}::text from ${table}`,
  ),
  sql` union all `,
);

/** The condition is that of the index that finds these among all mails. */
const mailed = sql`select ${outboundEmails}::text from ${outboundEmails}
  where cardinality(attachment_ids) > 0 or body_html like '%cid:fil_%'`;

/** Which of these files of the workspace anything refers to, as an attachment or in its text. */
export async function usedFileIds(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const used = await idsIn(tx, ids, written);
  const rest = ids.filter((id) => !used.has(id));
  return rest.length === 0 ? used : new Set([...used, ...(await idsIn(tx, rest, mailed))]);
}

/** @param rows whole rows as text, so that no column that names files is forgotten */
async function idsIn(tx: Transaction, ids: readonly string[], rows: SQL): Promise<Set<string>> {
  const found = await tx.execute<{ id: string }>(sql`
    select distinct found[1] as id
    from (${rows}) as rows (words), regexp_matches(words, 'fil_[0-9a-z]+', 'g') as found
    where found[1] in ${[...ids]}`);
  return new Set(found.map(({ id }) => id));
}
