import type { MailboxStatus } from '#domain/mailbox/mailbox.ts';
import type { Tone } from '../ui/tone.ts';

export const mailboxStatusWords: Readonly<Record<MailboxStatus, { label: string; tone: Tone }>> = {
  connected: { label: 'Connected', tone: 'good' },
  paused: { label: 'Paused', tone: 'warn' },
  stopped_by_bounces: { label: 'Stopped: too many bounces', tone: 'bad' },
  disconnected: { label: 'Disconnected', tone: 'bad' },
  throttled: { label: 'Resting', tone: 'warn' },
};

export const mailboxKindWords = { gmail: 'Gmail', outlook: 'Outlook', smtp: 'SMTP' } as const;
