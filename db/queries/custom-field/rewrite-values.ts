import { sql } from 'drizzle-orm';
import { parseCustomValue } from '#domain/custom-field/parse-custom-value.ts';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { inTrash } from '../contact/in-trash.ts';
import type { CustomFieldRow } from './custom-field-rows.ts';

/**
 * Writes the values of a field as its type spells them, in the trash too: whoever comes back is found by them.
 * What it cannot read stays as it is.
 */
export async function rewriteValues(tx: Transaction, field: CustomFieldRow): Promise<void> {
  await inTrash(tx, () => rewriteAll(tx, field));
}

async function rewriteAll(tx: Transaction, { name, type }: CustomFieldRow): Promise<void> {
  const value = sql<string>`${contacts.custom} ->> ${name}::text`;
  const rows = await tx
    .select({ id: contacts.id, value })
    .from(contacts)
    .where(sql`${value} <> ''`);
  const rewritten = rows.flatMap(({ id, value: before }) => {
    const parsed = parseCustomValue(type, before);
    const isChanged = parsed.kind === 'value' && parsed.value !== before;
    return isChanged ? [{ id, value: parsed.value }] : [];
  });
  if (rewritten.length === 0) return;
  await tx.execute(sql`
    update ${contacts}
    set custom = custom || jsonb_build_object(${name}::text, rewritten.value), updated_at = now()
    from json_to_recordset(${JSON.stringify(rewritten)}::json) as rewritten (id text, value text)
    where ${contacts}.id = rewritten.id`);
}
