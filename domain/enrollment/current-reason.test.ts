import { describe, expect, it } from 'vitest';
import { currentReason, type ReasonFacts } from './current-reason.ts';

const at = new Date('2026-11-21T10:00:00Z');
const facts: ReasonFacts = {
  state: 'active',
  stored: { code: 'spacing', inputs: { minSeconds: 240 }, recheckAt: at },
  pausedAt: null,
  campaign: { state: 'running', pausedAt: null },
  mailbox: { connection: 'connected', pausedAt: null },
};
const pausedCampaign = { state: 'paused', pausedAt: at } as const;

describe('currentReason', () => {
  it('is what the engine wrote when nothing is paused', () => {
    expect(currentReason(facts)).toEqual(facts.stored);
  });

  it('is not_enrolled without an enrollment', () => {
    expect(currentReason(null)).toEqual({ code: 'not_enrolled', inputs: {}, recheckAt: null });
  });

  it.each([
    ['contact_paused', { pausedAt: at, campaign: pausedCampaign }],
    ['campaign_paused', { campaign: pausedCampaign }],
    ['mailbox_disconnected', { mailbox: { connection: 'disconnected', pausedAt: at } }],
    ['mailbox_paused', { mailbox: { connection: 'connected', pausedAt: at } }],
  ] as const)('is %s, which only a person ends', (code, change) => {
    expect(currentReason({ ...facts, ...change })).toMatchObject({ code, recheckAt: null });
  });

  it('stays with a delay while the mailbox is paused: it may be back in time', () => {
    const stored = { code: 'waiting_delay', inputs: {}, recheckAt: at } as const;
    const mailbox = { connection: 'connected', pausedAt: at } as const;
    expect(currentReason({ ...facts, stored, mailbox })).toEqual(stored);
  });

  it.each(['finished', 'stopped'] as const)('stays what ended it once %s', (state) => {
    const stored = { code: 'replied', inputs: {}, recheckAt: null } as const;
    const over = { ...facts, state, stored, pausedAt: at, campaign: pausedCampaign };
    expect(currentReason(over)).toEqual(stored);
  });
});
