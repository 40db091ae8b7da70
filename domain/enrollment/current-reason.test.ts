import { describe, expect, it } from 'vitest';
import { currentReason, type ReasonFacts } from './current-reason.ts';

const at = new Date('2026-11-21T10:00:00Z');
const facts: ReasonFacts = {
  state: 'active',
  stored: { code: 'spacing', inputs: { minSeconds: 240 }, recheckAt: at },
  pausedAt: null,
  campaign: { state: 'running', pausedAt: null },
  workspacePausedAt: null,
  mailbox: { disconnectedAt: null, pausedAt: null, breakerTrippedAt: null },
};
const mailbox = (change: Partial<NonNullable<ReasonFacts['mailbox']>>) => ({
  disconnectedAt: null,
  pausedAt: null,
  breakerTrippedAt: null,
  ...change,
});
const pausedCampaign = { state: 'paused', pausedAt: at } as const;

describe('currentReason', () => {
  it('is what the engine wrote when nothing is paused', () => {
    expect(currentReason(facts)).toEqual(facts.stored);
  });

  it('is not_enrolled without an enrollment', () => {
    expect(currentReason(null)).toEqual({ code: 'not_enrolled', inputs: {}, recheckAt: null });
  });

  it.each([
    ['contact_paused', { pausedAt: at, campaign: pausedCampaign, workspacePausedAt: at }],
    ['campaign_paused', { campaign: pausedCampaign, workspacePausedAt: at }],
    ['mailbox_paused', { workspacePausedAt: at, mailbox: mailbox({ disconnectedAt: at }) }],
    ['mailbox_disconnected', { mailbox: mailbox({ disconnectedAt: at, pausedAt: at }) }],
    ['mailbox_paused', { mailbox: mailbox({ pausedAt: at, breakerTrippedAt: at }) }],
    ['bounce_breaker', { mailbox: mailbox({ breakerTrippedAt: at }) }],
  ] as const)('is %s, which only a person ends', (code, change) => {
    expect(currentReason({ ...facts, ...change })).toMatchObject({ code, recheckAt: null });
  });

  it('stays with a delay while the mailbox is paused: it may be back in time', () => {
    const stored = { code: 'waiting_delay', inputs: {}, recheckAt: at } as const;
    const paused = mailbox({ pausedAt: at, breakerTrippedAt: at });
    expect(currentReason({ ...facts, stored, mailbox: paused })).toEqual(stored);
  });

  it.each(['waiting_delay', 'missing_variable', 'queued_for_admission', 'spacing'] as const)(
    'covers %s while everything is paused, and says since when',
    (code) => {
      const stored = { code, inputs: {}, recheckAt: at };
      expect(currentReason({ ...facts, stored, workspacePausedAt: at, mailbox: null })).toEqual({
        code: 'mailbox_paused',
        inputs: { pausedBy: 'workspace', since: at.toISOString() },
        recheckAt: null,
      });
    },
  );

  it.each(['workspace_quota', 'provider_throttled', 'mailbox_paused', 'domain_cap'] as const)(
    'lets what stops the mailbox go before %s',
    (code) => {
      const stored = { code, inputs: {}, recheckAt: at };
      const stopped = { ...facts, stored, mailbox: mailbox({ breakerTrippedAt: at }) };
      expect(currentReason(stopped).code).toBe('bounce_breaker');
    },
  );

  it.each(['contact_paused', 'campaign_paused', 'mailbox_paused', 'bounce_breaker'] as const)(
    'says no longer %s once that is over, before the mailbox has looked again',
    (code) => {
      const stored = { code, inputs: {}, recheckAt: null };
      expect(currentReason({ ...facts, stored })).toMatchObject({ code: 'spacing' });
      const paused = mailbox({ pausedAt: at });
      expect(currentReason({ ...facts, stored, mailbox: paused }).code).toBe('mailbox_paused');
    },
  );

  it.each(['finished', 'stopped'] as const)('stays what ended it once %s', (state) => {
    const stored = { code: 'replied', inputs: {}, recheckAt: null } as const;
    const over = {
      ...facts,
      state,
      stored,
      pausedAt: at,
      campaign: pausedCampaign,
      workspacePausedAt: at,
    };
    expect(currentReason(over)).toEqual(stored);
  });
});
