import { describe, expect, it } from 'vitest';
import { campaignQueue } from '#test/planner/campaign-queue.ts';
import { candidate } from '#test/planner/candidate.ts';
import { mailboxState } from '#test/planner/mailbox-state.ts';
import { workspaceState } from '#test/planner/workspace-state.ts';
import { dayMs } from '../shared/milliseconds.ts';
import type { Candidate } from './candidate.ts';
import { firstByPriority } from './first-by-priority.ts';
import type { MailboxState } from './mailbox-state.ts';

const nowMs = Date.parse('2026-06-01T12:00Z');
const due = (daysAgo: number) => ({ dueAtMs: nowMs - daysAgo * dayMs });

function chosenOf(mailbox: Partial<MailboxState>, heads: readonly Candidate[]): string | undefined {
  const lines = heads.map((head) => ({
    workspace: workspaceState(),
    mailbox: mailboxState(mailbox),
    campaign: campaignQueue(),
    candidate: head,
    seed: 'mailbox',
  }));
  return firstByPriority(lines, nowMs)?.candidate.enrollmentId;
}

const fresh = candidate('fresh', 'fresh', due(2));
const followUp = candidate('follow_up', 'follow-up', due(1));

describe('firstByPriority', () => {
  it('has nobody to choose from when no line is open', () => {
    expect(firstByPriority([], nowMs)).toBeNull();
  });

  it.each([
    ['follow_ups_first', 'follow-up'],
    ['fresh_first', 'fresh'],
  ] as const)('%s favours its kind, whoever is due longer', (priorityMode, expected) => {
    expect(chosenOf({ priorityMode }, [fresh, followUp])).toBe(expected);
    expect(chosenOf({ priorityMode }, [followUp, fresh])).toBe(expected);
  });

  it.each(['follow_ups_first', 'fresh_first', 'balanced'] as const)(
    '%s gives an unused turn to the other kind',
    (priorityMode) => {
      for (const share of [0, 100]) {
        expect(chosenOf({ priorityMode, share }, [fresh])).toBe('fresh');
        expect(chosenOf({ priorityMode, share }, [followUp])).toBe('follow-up');
      }
    },
  );

  it('takes the one due longest within a kind, and equals by enrollment', () => {
    const older = candidate('follow_up', 'older', due(1.5));
    expect(chosenOf({}, [followUp, older])).toBe('older');
    const twin = candidate('follow_up', 'a twin', due(1));
    expect(chosenOf({}, [followUp, twin])).toBe('a twin');
  });

  it('lets a follow-up pre-empt only after it has waited longer than the mailbox allows', () => {
    const mode = { priorityMode: 'fresh_first', maxFollowUpWaitDays: 3 } as const;
    expect(chosenOf(mode, [fresh, candidate('follow_up', 'late', due(3))])).toBe('fresh');
    expect(chosenOf(mode, [fresh, candidate('follow_up', 'late', due(3.01))])).toBe('late');
  });

  it('puts what a person sends by hand before everything', () => {
    const byHand = candidate('fresh', 'by hand', { ...due(-1), isSendNow: true });
    expect(chosenOf({}, [candidate('follow_up', 'late', due(9)), followUp, byHand])).toBe(
      'by hand',
    );
  });

  it.each([
    [30, { fresh: 0, followUp: 0 }, 'follow-up'],
    [30, { fresh: 0, followUp: 1 }, 'fresh'],
    [30, { fresh: 3, followUp: 6 }, 'follow-up'],
    [50, { fresh: 1, followUp: 1 }, 'follow-up'],
    [50, { fresh: 1, followUp: 2 }, 'fresh'],
    [0, { fresh: 0, followUp: 9 }, 'follow-up'],
    [100, { fresh: 9, followUp: 0 }, 'fresh'],
  ])(
    'balanced at %i %% fresh after %o chooses the kind furthest below its share',
    (share, sent, expected) => {
      const today = { date: '2026-06-01', sent: sent.fresh + sent.followUp, ...sent };
      expect(chosenOf({ priorityMode: 'balanced', share, today }, [fresh, followUp])).toBe(
        expected,
      );
    },
  );

  it('balances each local day anew', () => {
    const yesterday = { date: '2026-05-31', sent: 9, fresh: 0, followUp: 9 };
    expect(chosenOf({ priorityMode: 'balanced', today: yesterday }, [fresh, followUp])).toBe(
      'follow-up',
    );
  });
});
