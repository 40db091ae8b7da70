import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { NotionMapping } from './notion-mapping.ts';
import { notionProblemCodes } from './notion-problem.ts';
import { pullIntervals } from './pull-interval.ts';

export const NotionProblemView = z.object({
  code: z.enum(notionProblemCodes),
  /** What to do about it. */
  message: z.string(),
});

const count = z.number().int();

/** A Notion database that contacts come from. */
export const NotionSourceView = z.object({
  id: z.string(),
  connectionId: z.string(),
  /** Notion's id of the database's data source. */
  databaseId: z.string(),
  title: z.string(),
  mapping: NotionMapping,
  /** How often new rows are looked for; null = only when a person asks. */
  pullEvery: z.enum(pullIntervals).nullable(),
  /** Why no status is written at present. */
  problem: NotionProblemView.nullable(),
  /** How many rows stand where. */
  rows: z.object({ synced: count, pending: count, failed: count, detached: count }),
  /** Edits made in Notion are known up to here. */
  readAt: InstantView.nullable(),
});
export type NotionSourceView = z.infer<typeof NotionSourceView>;
