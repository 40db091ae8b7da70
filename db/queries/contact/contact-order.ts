import { sql, type SQL } from 'drizzle-orm';
import type { ContactSortField } from '#domain/contact/contact-sort.ts';
import type { CustomFieldType } from '#domain/custom-field/custom-field-type.ts';
import { contacts, customValues } from '../../schema/index.ts';
import { isOfField, keyOf } from '../custom-field/kept-values.ts';
import { foundContacts } from './found-contacts.ts';

/** Sort value, as text, and id of the last contact of the previous page; null = it had no value. */
export type AfterContact = { value: string | null; id: string };

export type ContactOrdering = {
  by:
    | { field: ContactSortField }
    /** `definition` null = a name that came with a file and that nobody has said a type of. */
    | { custom: string; definition: { id: string; type: CustomFieldType } | null };
  isDescending: boolean;
};

/** How a list is ordered. Equal values come by id, so that no page repeats or misses one. */
export type ContactOrder = {
  direction: SQL;
  beyond: SQL;
  /** What is sorted by, of a row of `everybody`; null comes last, whichever the direction. */
  value: SQL;
  /** To select everybody from. */
  everybody: SQL;
  /** The sort value of a cursor. */
  read: (text: string | null) => SQL;
} & (
  | { kind: 'indexed' }
  /** `valued` has only those with a value, and an index by it; `hasValue` asks one of the others for it. */
  | { kind: 'kept'; valued: SQL; hasValue: SQL }
  | { kind: 'loose' }
);

/** Texts sort without case. */
const ownValues: Record<ContactSortField, SQL> = {
  createdAt: sql`${contacts.createdAt}`,
  updatedAt: sql`${contacts.updatedAt}`,
  name: sql`lower(${contacts.name})`,
  email: sql`lower(${contacts.email})`,
  company: sql`lower(${contacts.company})`,
  role: sql`lower(${contacts.role})`,
  status: sql`lower(${contacts.shownStatus})`,
};

export function contactOrder({ by, isDescending }: ContactOrdering): ContactOrder {
  const way = isDescending
    ? { direction: sql`desc`, beyond: sql`<` }
    : { direction: sql`asc`, beyond: sql`>` };
  if ('field' in by) {
    const isInstant = by.field === 'createdAt' || by.field === 'updatedAt';
    return {
      ...way,
      kind: 'indexed',
      value: ownValues[by.field],
      everybody: foundContacts,
      read: (text) => (isInstant ? sql`${text}::timestamptz` : sql`lower(${text}::text)`),
    };
  }
  const { custom: name, definition } = by;
  if (!definition) {
    const read = (text: SQL) => sql`custom_sort_key('text', ${text})`;
    return {
      ...way,
      kind: 'loose',
      value: read(sql`${contacts.custom} ->> ${name}::text`),
      everybody: foundContacts,
      read: (text) => read(sql`${text}::text`),
    };
  }
  const isValue = sql`${customValues.contactId} = ${contacts.id} and ${isOfField(definition.id)}`;
  return {
    ...way,
    kind: 'kept',
    value: sql`${customValues.key}`,
    everybody: sql`${foundContacts} left join ${customValues} on ${isValue}`,
    valued: sql`${foundContacts} join ${customValues} on ${isValue}`,
    hasValue: sql`exists (select from ${customValues} where ${isValue})`,
    read: (text) => keyOf(definition, sql`${text}::text`),
  };
}
