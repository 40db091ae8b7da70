import { segments } from '../../schema/index.ts';
import { namedRows } from '../named-rows.ts';

export type SegmentRow = typeof segments.$inferSelect;

export const segmentRows = namedRows(segments);
