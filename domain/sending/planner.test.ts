import fc from '#test/harness/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { arbitraryMailbox, arbitraryStart } from '#test/planner/arbitrary-mailbox.ts';
import { campaignQueue } from '#test/planner/campaign-queue.ts';
import { candidate } from '#test/planner/candidate.ts';
import { mailboxState } from '#test/planner/mailbox-state.ts';
import { workspaceState } from '#test/planner/workspace-state.ts';
import { simulateMailbox, type SimulatedSend } from '#test/planner/simulate-mailbox.ts';
import { dateOnWall, isOnWall } from '#test/planner/wall-oracle.ts';
import { dayMs, hourMs } from '../shared/milliseconds.ts';
import { pickNextSend } from './pick-next-send.ts';

const worlds = arbitraryStart().chain((startMs) =>
  fc.record({ startMs: fc.constant(startMs), world: arbitraryMailbox(startMs) }),
);

/** The most slots in any stretch of `spanMs`, its start included and its end not. */
function busiest(sends: readonly SimulatedSend[], spanMs: number): number {
  const counts = sends.map(
    ({ atMs }) => sends.filter((each) => each.atMs > atMs - spanMs && each.atMs <= atMs).length,
  );
  return Math.max(0, ...counts);
}

function busiestDay(sends: readonly SimulatedSend[], zone: string): number {
  const days = Map.groupBy(sends, ({ atMs }) => dateOnWall(zone, atMs));
  return Math.max(0, ...[...days.values()].map((day) => day.length));
}

describe('the planner, over weeks of any mailbox', () => {
  it('keeps every cap, window, gap and delay, and forgets nobody', () => {
    fc.assert(
      fc.property(worlds, ({ startMs, world }) => {
        const { mailbox, campaigns } = world;
        const { sends, left } = simulateMailbox(world, startMs, startMs + 390 * dayMs);
        expect(left).toEqual([]);
        expect(sends).toHaveLength(campaigns.flatMap(({ heads }) => heads).length);
        expect(new Set(sends.map((send) => send.candidate.emailId)).size).toBe(sends.length);

        expect(busiestDay(sends, mailbox.timeZone)).toBeLessThanOrEqual(mailbox.dailyLimit);
        expect(busiest(sends, dayMs)).toBeLessThanOrEqual(mailbox.providerDailyCap);
        expect(busiest(sends, hourMs)).toBeLessThanOrEqual(mailbox.hourlyLimit ?? Infinity);
        for (const { campaignId, dailyLimit, maxNewPerDay } of campaigns) {
          const own = sends.filter((send) => send.campaignId === campaignId);
          const fresh = own.filter((send) => send.candidate.kind === 'fresh');
          expect(busiestDay(own, mailbox.timeZone)).toBeLessThanOrEqual(dailyLimit ?? Infinity);
          expect(busiestDay(fresh, mailbox.timeZone)).toBeLessThanOrEqual(maxNewPerDay ?? Infinity);
        }
        for (const [index, { atMs, candidate: sent }] of sends.entries()) {
          const isRecipients = mailbox.window.zone === 'recipient';
          const zone = isRecipients ? (sent.recipientZone ?? mailbox.timeZone) : mailbox.timeZone;
          expect(isOnWall(mailbox.window, zone, atMs)).toBe(true);
          expect(sent.isSendNow || sent.dueAtMs <= atMs).toBe(true);
          const previous = sends[index - 1];
          if (previous) {
            expect(atMs - previous.atMs).toBeGreaterThanOrEqual(mailbox.gap.minSeconds * 1_000);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('waits until exactly the first moment at which something may go', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ startMs, world }, fraction) => {
          const decision = pickNextSend(world, startMs, 'seed');
          fc.pre(decision.kind === 'wait');
          if (decision.kind !== 'wait') return;
          const atMs = decision.reason.recheckAtMs;
          fc.pre(atMs !== null);
          if (atMs === null) return;
          const earlierMs = startMs + Math.floor((atMs - 1 - startMs) * fraction);
          expect(pickNextSend(world, earlierMs, 'seed').kind).toBe('wait');
          expect(pickNextSend(world, atMs, 'seed').kind).toBe('send');
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('balanced mode', () => {
  it('is never a whole mail away from its share while both kinds wait', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 120 }),
        (share, total) => {
          const startMs = Date.parse('2026-06-01T00:00Z');
          const line = (kind: 'fresh' | 'follow_up') =>
            Array.from({ length: total }, (_, index) =>
              candidate(kind, `${kind} ${index}`, { dueAtMs: startMs }),
            );
          const world = {
            workspace: workspaceState(),
            mailbox: mailboxState({ priorityMode: 'balanced', share, dailyLimit: total }),
            campaigns: [campaignQueue({ heads: [...line('fresh'), ...line('follow_up')] })],
          };
          const { sends } = simulateMailbox(world, startMs, startMs + dayMs);
          expect(sends).toHaveLength(total);
          let fresh = 0;
          for (const [index, send] of sends.entries()) {
            if (send.candidate.kind === 'fresh') fresh += 1;
            expect(Math.abs(fresh - (share * (index + 1)) / 100)).toBeLessThan(1);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the starvation guard', () => {
  it('gives no slot to a new contact while a follow-up has waited longer than allowed', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 0, max: 100 }), ({ startMs, world }, share) => {
        const mailbox = {
          ...world.mailbox,
          priorityMode: 'balanced' as const,
          share,
          window: { ...world.mailbox.window, zone: 'mailbox' as const },
        };
        const campaigns = world.campaigns.map((each) => ({ ...each, dailyLimit: null }));
        const { sends } = simulateMailbox(
          { ...world, mailbox, campaigns },
          startMs,
          startMs + 390 * dayMs,
        );
        for (const { atMs, candidate: sent, others } of sends) {
          if (sent.kind !== 'fresh' || sent.isSendNow) continue;
          const allowedMs = mailbox.maxFollowUpWaitDays * dayMs;
          const starving = others.filter(
            (each) => each.kind === 'follow_up' && atMs - each.dueAtMs > allowedMs,
          );
          expect(starving).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
