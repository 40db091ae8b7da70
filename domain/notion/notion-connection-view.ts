import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { notionConnectionKinds } from './notion-connection-kind.ts';
import { NotionProblemView, NotionSourceView } from './notion-source-view.ts';

export const NotionConnectionView = z.object({
  id: z.string(),
  kind: z.enum(notionConnectionKinds),
  /** Of the workspace at Notion. */
  name: z.string(),
  /** Why nothing can be asked any more; null = it works. */
  problem: NotionProblemView.nullable(),
  /** How fast we may ask at present. */
  requestsPerMinute: z.number().int(),
  /** Notion wants to be left alone until then. */
  restsUntil: InstantView.nullable(),
  databases: z.array(NotionSourceView),
  createdAt: InstantView,
});
export type NotionConnectionView = z.infer<typeof NotionConnectionView>;
