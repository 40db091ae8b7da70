import { z } from 'zod';
import { Batch } from '../sending/batch.ts';
import { Gap } from '../sending/gap.ts';
import { PriorityMode } from '../sending/priority-mode.ts';
import { Ramp } from '../sending/ramp.ts';
import { SendingWindow } from '../sending/sending-window.ts';
import { InstantView } from '../shared/instant-view.ts';
import { mailboxKinds, mailboxStatuses } from './mailbox.ts';

export const MailboxView = z.object({
  id: z.string(),
  kind: z.enum(mailboxKinds),
  address: z.string(),
  displayName: z.string(),
  status: z.enum(mailboxStatuses),
  /** Why it is disconnected, in words a person can act on. */
  disconnectedReason: z.string().nullable(),
  dailyLimit: z.number().int(),
  hourlyLimit: z.number().int().nullable(),
  /** The provider's own cap in any rolling 24 h. */
  providerDailyCap: z.number().int(),
  /** Slots taken on its present local day. */
  sentToday: z.number().int(),
  /** Permanent failures among its latest 100 mails since a person last resumed it after too many. */
  bouncedOfLast100: z.number().int(),
  /** So many bounces that one more stops the mailbox. */
  warns: z.boolean(),
  window: SendingWindow,
  gap: Gap,
  ramp: Ramp.nullable(),
  batch: Batch.nullable(),
  priorityMode: PriorityMode,
  share: z.number().int(),
  maxFollowUpWaitDays: z.number().int(),
  timeZone: z.string(),
  /** The provider asked for rest until then. */
  cooldownUntil: InstantView.nullable(),
  lastSyncAt: InstantView.nullable(),
  createdAt: InstantView,
  updatedAt: InstantView,
});
export type MailboxView = z.infer<typeof MailboxView>;
