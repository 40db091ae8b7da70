import { asc } from 'drizzle-orm';
import { customFields } from '../../schema/index.ts';
import { namedRows } from '../named-rows.ts';

export type CustomFieldRow = typeof customFields.$inferSelect;

export const customFieldRows = namedRows(customFields, [asc(customFields.position)]);
