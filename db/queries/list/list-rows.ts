import { lists } from '../../schema/index.ts';
import { namedRows } from '../named-rows.ts';

export type ListRow = typeof lists.$inferSelect;

export const listRows = namedRows(lists);
