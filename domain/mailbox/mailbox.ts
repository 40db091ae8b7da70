export const mailboxKinds = ['gmail', 'outlook', 'smtp'] as const;

export const mailboxConnections = ['connected', 'disconnected'] as const;
export type MailboxConnection = (typeof mailboxConnections)[number];

export const mailboxStatuses = [
  'connected',
  'paused',
  'disconnected',
  'stopped_by_bounces',
  'throttled',
] as const;
export type MailboxStatus = (typeof mailboxStatuses)[number];

/** The one word a person sees for a mailbox; what needs them comes first. */
export function mailboxStatus(
  mailbox: {
    connection: MailboxConnection;
    breakerTrippedAt: Date | null;
    pausedAt: Date | null;
    cooldownUntil: Date | null;
  },
  now: Date,
): MailboxStatus {
  if (mailbox.connection === 'disconnected') return 'disconnected';
  if (mailbox.breakerTrippedAt) return 'stopped_by_bounces';
  if (mailbox.pausedAt) return 'paused';
  if (mailbox.cooldownUntil && mailbox.cooldownUntil > now) return 'throttled';
  return 'connected';
}
