import { asc, desc, sql, type SQL } from 'drizzle-orm';
import type { ContactSortField } from '#domain/contact/contact-sort.ts';
import type { CustomFieldType } from '#domain/custom-field/custom-field-type.ts';
import { storedNumber } from '#domain/segment/stored-value.ts';
import { contacts } from '../../schema/index.ts';

/** Sort value, as text, and id of the last contact of the previous page; null = it had no value. */
export type AfterContact = { value: string | null; id: string };

export type ContactOrdering = {
  by: { field: ContactSortField } | { custom: string; type: CustomFieldType };
  isDescending: boolean;
};

/** Texts sort without case; equal values by id, so that no page repeats or misses one. */
const ownValues: Record<ContactSortField, SQL> = {
  createdAt: sql`${contacts.createdAt}`,
  updatedAt: sql`${contacts.updatedAt}`,
  name: sql`lower(${contacts.name})`,
  email: sql`lower(${contacts.email})`,
  company: sql`lower(${contacts.company})`,
  role: sql`lower(${contacts.role})`,
  status: sql`lower(${contacts.shownStatus})`,
};

/** How a list of contacts is ordered, and where in that order its next page begins. */
export function contactOrder({ by, isDescending }: ContactOrdering): {
  orderBy: SQL[];
  comesAfter: (last: AfterContact) => SQL;
} {
  const direction = isDescending ? desc : asc;
  const beyond = isDescending ? sql`<` : sql`>`;
  if ('field' in by) {
    const value = ownValues[by.field];
    const isInstant = by.field === 'createdAt' || by.field === 'updatedAt';
    const read = (text: string | null) =>
      isInstant ? sql`${text}::timestamptz` : sql`lower(${text}::text)`;
    return {
      orderBy: [direction(value), direction(contacts.id)],
      comesAfter: (last) =>
        sql`(${value}, ${contacts.id}) ${beyond} (${read(last.value)}, ${last.id})`,
    };
  }
  const read = readers[by.type];
  const value = read(sql`(${contacts.custom} ->> ${by.custom}::text)`);
  return {
    orderBy: [sql`${direction(value)} nulls last`, direction(contacts.id)],
    comesAfter: (last) => {
      const at = read(sql`${last.value}::text`);
      return sql`(${value} ${beyond} ${at}
        or (${value} is not distinct from ${at} and ${contacts.id} ${beyond} ${last.id})
        or (${value} is null and ${at} is not null))`;
    },
  };
}

/** What cannot be read as a number counts as no value: a cast that failed would fail the whole list. */
const number = (text: SQL) =>
  sql`case when ${text} ~ ${storedNumber.source} then ${text}::float8 end`;
const word = (text: SQL) => sql`lower(nullif(${text}, ''))`;

const readers: Record<CustomFieldType, (text: SQL) => SQL> = {
  number,
  text: word,
  date: word,
  url: word,
  boolean: word,
  list: word,
};
