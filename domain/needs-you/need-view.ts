import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { needKinds } from './need.ts';

export const NeedView = z.object({
  kind: z.enum(needKinds),
  /** Unique in the list; the same as long as the need lasts. */
  id: z.string(),
  contactId: z.string().optional(),
  campaignId: z.string().optional(),
  mailboxId: z.string().optional(),
  title: z.string(),
  detail: z.string(),
  /** How many contacts, or broken rows, it stands for. */
  count: z.number().int(),
  since: InstantView,
  /** Calls that answer it; paths are below `/api/v1`. */
  actions: z.array(
    z.object({
      label: z.string(),
      method: z.enum(['GET', 'POST']),
      path: z.string(),
      body: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
});
export type NeedView = z.infer<typeof NeedView>;

/** What a call that answers a need may say: a consent page to visit before the call has its effect. */
export const NeedAnswerView = z.object({ authorizationUrl: z.url().optional() }).nullable();
