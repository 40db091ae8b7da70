import { z } from 'zod';
import { TimeZone } from '../shared/time-zone.ts';
import { Batch } from './batch.ts';
import { Gap, defaultGap } from './gap.ts';
import { PriorityMode } from './priority-mode.ts';
import { Ramp } from './ramp.ts';
import { SendingWindow, defaultSendingWindow } from './sending-window.ts';

const limit = z.int('Give a whole number.').min(0, 'A limit cannot be negative.');

/** What a person may set about a mailbox's sending. */
export const MailboxSendingSettings = z.strictObject({
  /** IANA zone of the mailbox's day: its daily limit starts anew at this zone's midnight. */
  timeZone: TimeZone,
  dailyLimit: limit.max(10_000, 'No provider allows more than 10000 mails a day.'),
  /** null = no hourly limit. */
  hourlyLimit: limit.max(10_000).nullable(),
  window: SendingWindow,
  gap: Gap,
  /** null = at its full limit from the first day. */
  ramp: Ramp.nullable(),
  /** null = no longer pause between mails than the gap. */
  batch: Batch.nullable(),
  priorityMode: PriorityMode,
  /** Percent of fresh mails in mode balanced. */
  share: z.int('Give a whole percentage.').min(0).max(100, 'A share is 0 to 100 percent.'),
  /** A due follow-up that has waited longer than this goes before every mode. */
  maxFollowUpWaitDays: z.int('Give whole days.').min(1).max(60),
});
export type MailboxSendingSettings = z.infer<typeof MailboxSendingSettings>;

/** Of a new mailbox; the zone comes from the person's browser. */
export const defaultMailboxSendingSettings: Omit<MailboxSendingSettings, 'timeZone'> = {
  dailyLimit: 40,
  hourlyLimit: null,
  window: defaultSendingWindow,
  gap: defaultGap,
  ramp: null,
  batch: null,
  priorityMode: 'follow_ups_first',
  share: 50,
  maxFollowUpWaitDays: 3,
};
