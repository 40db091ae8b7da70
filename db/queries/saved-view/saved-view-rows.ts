import { savedViews } from '../../schema/index.ts';
import { namedRows } from '../named-rows.ts';

export type SavedViewRow = typeof savedViews.$inferSelect;

export const savedViewRows = namedRows(savedViews);
