import type { Gate } from './gate.ts';

/** Gates that only a person or the provider opens; all but the cooldown without a known time. */
export const campaignPauseGate: Gate = ({ campaign }) =>
  campaign.isPaused ? { code: 'campaign_paused', inputs: {}, recheckAtMs: null } : null;

export const connectionGate: Gate = ({ mailbox }) =>
  mailbox.isConnected ? null : { code: 'mailbox_disconnected', inputs: {}, recheckAtMs: null };

export const mailboxPauseGate: Gate = ({ mailbox: { pause } }) => {
  if (pause === null) return null;
  const inputs = { pausedBy: pause.by, since: new Date(pause.sinceMs).toISOString() };
  return { code: 'mailbox_paused', inputs, recheckAtMs: null };
};

export const breakerGate: Gate = ({ mailbox }) =>
  mailbox.isBreakerTripped ? { code: 'bounce_breaker', inputs: {}, recheckAtMs: null } : null;

export const cooldownGate: Gate = ({ mailbox: { cooldownUntilMs } }, atMs) =>
  cooldownUntilMs !== null && cooldownUntilMs > atMs
    ? { code: 'provider_throttled', inputs: {}, recheckAtMs: cooldownUntilMs }
    : null;
