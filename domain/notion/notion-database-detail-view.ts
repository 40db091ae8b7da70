import { z } from 'zod';
import { NotionDatabaseView } from './notion-database-view.ts';
import { NotionMapping } from './notion-mapping.ts';
import { NotionPropertyView } from './notion-property-view.ts';

/** What a person needs to decide how a database becomes contacts. */
export const NotionDatabaseDetailView = NotionDatabaseView.extend({
  properties: z.array(NotionPropertyView),
  /** The mapping in use, or what a person would probably choose. */
  mapping: NotionMapping.extend({ columns: z.array(NotionMapping.shape.columns.element) }),
  isLinked: z.boolean(),
  /** What does not fit between the mapping and the database. */
  faults: z.array(z.string()),
  /** The first rows: what each property shows, by its id. */
  rows: z.array(z.object({ pageId: z.string(), cells: z.record(z.string(), z.string()) })),
});
export type NotionDatabaseDetailView = z.infer<typeof NotionDatabaseDetailView>;
