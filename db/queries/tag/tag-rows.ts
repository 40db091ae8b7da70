import { tags } from '../../schema/index.ts';
import { namedRows } from '../named-rows.ts';

export type TagRow = typeof tags.$inferSelect;

export const tagRows = namedRows(tags);
