import { describe, expect, it } from 'vitest';
import { campaignQueue } from '#test/planner/campaign-queue.ts';
import { candidate } from '#test/planner/candidate.ts';
import { mailboxState } from '#test/planner/mailbox-state.ts';
import { workspaceState } from '#test/planner/workspace-state.ts';
import { minuteMs } from '../shared/milliseconds.ts';
import { applyGrant } from './apply-grant.ts';
import { pickNextSend } from './pick-next-send.ts';
import type { SendDecision } from './send-decision.ts';

const nowMs = Date.parse('2026-06-01T12:00Z');
const inAMinuteMs = nowMs + minuteMs;
const justSent = { lastSlot: { atMs: nowMs, enrollmentId: 'zoe', emailNumber: 1 } };
const fresh = candidate('fresh', 'fresh');
const followUp = candidate('follow_up', 'follow-up');

function codes(decision: SendDecision): Record<string, string> {
  if (decision.kind !== 'wait') throw new Error(`expected a wait, got ${decision.kind}`);
  return Object.fromEntries(
    decision.lines.map(({ head, reason }) => [head.enrollmentId, reason.code]),
  );
}

describe('pickNextSend', () => {
  it('is idle when nobody is queued', () => {
    const state = {
      workspace: workspaceState(),
      mailbox: mailboxState(),
      campaigns: [campaignQueue()],
    };
    expect(pickNextSend(state, nowMs, 'seed')).toEqual({ kind: 'idle' });
  });

  it('sends the first open line by priority, past lines that are closed', () => {
    const state = {
      workspace: workspaceState(),
      mailbox: mailboxState(),
      campaigns: [
        campaignQueue({ campaignId: 'paused', isPaused: true, heads: [followUp] }),
        campaignQueue({ campaignId: 'running', heads: [fresh] }),
      ],
    };
    const decision = pickNextSend(state, nowMs, 'seed');
    expect(decision).toMatchObject({
      kind: 'send',
      campaign: { campaignId: 'running' },
      candidate: fresh,
    });
  });

  it('waits for the line that opens first, and says of each line why it waits', () => {
    const state = {
      workspace: workspaceState(),
      mailbox: mailboxState(justSent),
      campaigns: [
        campaignQueue({ campaignId: 'paused', isPaused: true, heads: [followUp] }),
        campaignQueue({
          heads: [fresh, candidate('follow_up', 'later', { dueAtMs: nowMs + 9 * minuteMs })],
        }),
      ],
    };
    const decision = pickNextSend(state, nowMs, 'seed');
    expect(decision).toMatchObject({ reason: { code: 'spacing', recheckAtMs: inAMinuteMs } });
    expect(codes(decision)).toEqual({
      'follow-up': 'campaign_paused',
      fresh: 'spacing',
      later: 'waiting_delay',
    });
  });

  it.each([
    ['follow_ups_first', { fresh: 'yielded_to_follow_ups', 'follow-up': 'spacing' }],
    ['fresh_first', { fresh: 'spacing', 'follow-up': 'yielded_to_fresh' }],
  ] as const)('%s: the other kind says to whom it gives way', (priorityMode, expected) => {
    const state = {
      workspace: workspaceState(),
      mailbox: mailboxState({ ...justSent, priorityMode }),
      campaigns: [campaignQueue({ heads: [fresh, followUp] })],
    };
    expect(codes(pickNextSend(state, nowMs, 'seed'))).toEqual(expected);
  });

  it('does not yield to a kind that could not go anyway', () => {
    const state = {
      workspace: workspaceState(),
      mailbox: mailboxState(justSent),
      campaigns: [
        campaignQueue({ campaignId: 'full', dailyLimit: 0, heads: [followUp] }),
        campaignQueue({ heads: [fresh] }),
      ],
    };
    expect(codes(pickNextSend(state, nowMs, 'seed'))).toEqual({
      'follow-up': 'campaign_daily_cap',
      fresh: 'spacing',
    });
  });

  it('has no time to wait for when only a person can help', () => {
    const state = {
      workspace: workspaceState(),
      mailbox: mailboxState({ isConnected: false }),
      campaigns: [campaignQueue({ heads: [fresh] })],
    };
    expect(pickNextSend(state, nowMs, 'seed')).toMatchObject({
      kind: 'wait',
      reason: { code: 'mailbox_disconnected', recheckAtMs: null },
    });
  });
});

describe('applyGrant', () => {
  it('counts the slot everywhere and takes the head from its line', () => {
    const stranger = candidate('fresh', 'stranger', { domain: 'other.test' });
    const state = {
      workspace: workspaceState(),
      mailbox: mailboxState({ recentSlotsMs: [nowMs - 24 * 60 * minuteMs, nowMs - minuteMs] }),
      campaigns: [
        campaignQueue({ heads: [fresh, followUp] }),
        campaignQueue({ campaignId: 'other', heads: [stranger] }),
      ],
    };
    const after = applyGrant(state, { campaignId: 'campaign', candidate: fresh, atMs: nowMs });
    expect(after.mailbox.today).toEqual({ date: '2026-06-01', sent: 1, fresh: 1, followUp: 0 });
    expect(after.mailbox.recentSlotsMs).toEqual([nowMs - minuteMs, nowMs]);
    expect(after.mailbox.lastSlot).toEqual({ atMs: nowMs, enrollmentId: 'fresh', emailNumber: 1 });
    expect(after.workspace.today).toEqual({ date: '2026-06-01', sent: 1 });
    expect(after.campaigns[0]).toMatchObject({
      today: { sent: 1, fresh: 1 },
      heads: [{ ...followUp, domainToday: { date: '2026-06-01', sent: 1 } }],
    });
    expect(after.campaigns[1]).toEqual(state.campaigns[1]);
  });

  it('starts counting anew on a new local day', () => {
    const state = {
      workspace: workspaceState(),
      mailbox: mailboxState({ today: { date: '2026-05-31', sent: 9, fresh: 4, followUp: 5 } }),
      campaigns: [
        campaignQueue({ today: { date: '2026-05-31', sent: 9, fresh: 4 }, heads: [followUp] }),
      ],
    };
    const after = applyGrant(state, { campaignId: 'campaign', candidate: followUp, atMs: nowMs });
    expect(after.mailbox.today).toEqual({ date: '2026-06-01', sent: 1, fresh: 0, followUp: 1 });
    expect(after.campaigns[0]?.today).toEqual({ date: '2026-06-01', sent: 1, fresh: 0 });
  });
});
