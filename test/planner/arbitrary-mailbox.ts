import fc from '#test/harness/fast-check.ts';
import type { CampaignQueue } from '#domain/sending/campaign-queue.ts';
import type { Candidate } from '#domain/sending/candidate.ts';
import { dayMs, hourMs, minuteMs } from '#domain/shared/milliseconds.ts';
import { priorityModes } from '#domain/sending/priority-mode.ts';
import { arbitraryWindow, arbitraryZone } from './arbitrary-window.ts';
import { campaignQueue } from './campaign-queue.ts';
import { candidate } from './candidate.ts';
import { workspaceState } from './workspace-state.ts';
import { mailboxState } from './mailbox-state.ts';
import type { SimulatedMailbox } from './simulate-mailbox.ts';

/** Starts near clock changes of both hemispheres, and in between. */
export const arbitraryStart = () =>
  fc
    .tuple(
      fc.constantFrom(
        '2026-03-06',
        '2026-03-27',
        '2026-04-03',
        '2026-06-01',
        '2026-10-02',
        '2026-10-23',
        '2026-10-30',
      ),
      fc.nat({ max: 2 * dayMs }),
    )
    .map(([date, afterMs]) => Date.parse(date) + afterMs);

const limit = fc.integer({ min: 1, max: 6 });

/** A world in which time alone sends everything: nothing is paused, no limit is zero. */
export function arbitraryMailbox(startMs: number): fc.Arbitrary<SimulatedMailbox> {
  return fc.record({
    workspace: fc.constant(workspaceState()),
    mailbox: arbitraryMailboxState(),
    campaigns: arbitraryCampaigns(startMs),
  });
}

function arbitraryMailboxState() {
  return fc
    .record({
      timeZone: arbitraryZone(),
      window: arbitraryWindow(),
      gap: fc
        .tuple(fc.integer({ min: 1, max: 1_200 }), fc.nat({ max: 1_200 }))
        .map(([minSeconds, extra]) => ({ minSeconds, maxSeconds: minSeconds + extra })),
      dailyLimit: limit,
      hourlyLimit: fc.option(fc.integer({ min: 1, max: 3 })),
      providerDailyCap: fc.integer({ min: 1, max: 8 }),
      priorityMode: fc.constantFrom(...priorityModes),
      share: fc.integer({ min: 0, max: 100 }),
      maxFollowUpWaitDays: fc.integer({ min: 1, max: 5 }),
    })
    .map(mailboxState);
}

function arbitraryCampaigns(startMs: number): fc.Arbitrary<CampaignQueue[]> {
  const queue = fc.record({
    dailyLimit: fc.option(limit),
    maxNewPerDay: fc.option(limit),
    heads: fc.array(arbitraryCandidate(startMs), { maxLength: 12 }),
  });
  return fc.array(queue, { minLength: 1, maxLength: 3 }).map((queues) =>
    queues.map((each, index) =>
      campaignQueue({
        ...each,
        campaignId: `campaign ${index}`,
        heads: named(each.heads, index),
      }),
    ),
  );
}

function arbitraryCandidate(startMs: number): fc.Arbitrary<Candidate> {
  return fc
    .record({
      kind: fc.constantFrom('fresh' as const, 'follow_up' as const),
      dueInMs: fc.oneof(
        fc.integer({ min: -6 * dayMs, max: 5 * dayMs }),
        fc.constantFrom(0, hourMs, minuteMs),
      ),
      isSendNow: fc.boolean().map((yes) => yes && startMs % 2 === 0),
      recipientZone: fc.option(arbitraryZone()),
    })
    .map(({ kind, dueInMs, ...rest }) =>
      candidate(kind, '', { dueAtMs: startMs + dueInMs, ...rest }),
    );
}

function named(candidates: readonly Candidate[], campaign: number): readonly Candidate[] {
  return candidates.map((each, index) => ({
    ...each,
    emailId: `email ${campaign}/${index}`,
    enrollmentId: `enrollment ${campaign}/${index}`,
  }));
}
