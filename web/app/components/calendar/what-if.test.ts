import { expect, it } from 'vitest';
import {
  isNothingTried,
  nothingTried,
  tryCampaign,
  tryMailbox,
  tryMoreMailboxes,
} from './what-if.ts';

it('keeps what was tried before when something else is moved', () => {
  const limits = tryMailbox(nothingTried, ['ana', 'bob'], { dailyLimit: 50 });
  const both = tryCampaign(tryMailbox(limits, ['ana'], { share: 30 }), 'fall', { maxNewPerDay: 9 });
  expect(both).toEqual({
    mailboxes: { ana: { dailyLimit: 50, share: 30 }, bob: { dailyLimit: 50 } },
    campaigns: { fall: { maxNewPerDay: 9 } },
    addMailboxes: [],
  });
});

it('is nothing again once the added mailboxes are taken back', () => {
  const more = tryMoreMailboxes(nothingTried, 'ana', 2);
  expect(more.addMailboxes).toEqual([{ likeMailboxId: 'ana', count: 2 }]);
  expect(isNothingTried(more)).toBe(false);
  expect(isNothingTried(tryMoreMailboxes(more, 'ana', 0))).toBe(true);
});
