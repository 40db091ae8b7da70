import { z } from 'zod';
import { ContactStatusView } from '../contact/contact-status-view.ts';
import { InstantView } from '../shared/instant-view.ts';
import { pageInput } from '../shared/page-input.ts';
import { notionLinkStates } from './notion-link-state.ts';
import { NotionProblemView } from './notion-source-view.ts';

export const ListSyncLogInput = z.strictObject({
  state: z.enum(notionLinkStates).optional(),
  contactId: z.string().optional(),
  ...pageInput,
});
export type ListSyncLogInput = z.input<typeof ListSyncLogInput>;

/** One row of Notion that is a contact, and whether it shows what the contact is. */
export const SyncLogEntryView = z.object({
  contactId: z.string(),
  name: z.string(),
  email: z.string(),
  pageId: z.string(),
  pageUrl: z.string(),
  database: z.string(),
  state: z.enum(notionLinkStates),
  /** What the contact is. */
  status: ContactStatusView,
  /** What we wrote last. */
  syncedStatus: z.string().nullable(),
  syncedAt: InstantView.nullable(),
  /** What the page showed when we last looked; another one than ours means that somebody edited it. */
  seenStatus: z.string().nullable(),
  attempts: z.number().int(),
  retryAt: InstantView.nullable(),
  problem: NotionProblemView.nullable(),
  updatedAt: InstantView,
});
export type SyncLogEntryView = z.infer<typeof SyncLogEntryView>;
