import type { Transaction } from '#db/client.ts';
import type { ContactOrdering } from '#db/queries/contact/contact-order.ts';
import { customFieldRows } from '#db/queries/custom-field/custom-field-rows.ts';
import type { ContactOrder } from '#domain/contact/contact-sort.ts';

/** A custom field sorts as its type does; what nobody has said a type of is text. */
export async function resolveOrder(
  tx: Transaction,
  { by, isDescending }: ContactOrder,
): Promise<ContactOrdering> {
  if ('field' in by) return { by, isDescending };
  const fields = await customFieldRows.list(tx);
  const definition = fields.find(({ name }) => name === by.custom) ?? null;
  return { by: { custom: by.custom, definition }, isDescending };
}
