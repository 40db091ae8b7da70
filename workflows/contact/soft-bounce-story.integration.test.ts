import { beforeEach, describe, expect, it } from 'vitest';
import type { Story } from '#test/harness/story.ts';
import { tellStories } from '#test/harness/tell-stories.ts';

const hour = 3_600_000;
const day = 24 * hour;

let story: Story;
tellStories((begun) => (story = begun));
beforeEach(async () => {
  await story.begin(['PT0S', 'P3D', 'P4D']);
  await story.passTime(hour);
  expect(story.delivered()).toBe(1);
});

/** The latest mail bounces for now; the watcher is told at once. */
async function bounce(): Promise<void> {
  await story.answer('soft_bounce');
  await story.passTime(60_000);
}

describe('a mail that could not be delivered for now', () => {
  it('is sent again after 4 hours, a day and 3 days; then the sequence ends, the address stays', async () => {
    for (const [index, wait] of [4 * hour, day, 3 * day].entries()) {
      await bounce();
      expect(await story.enrollment()).toMatchObject({
        state: 'active',
        reasonCode: 'soft_bounce',
        reasonInputs: { attempt: index + 1, of: 3, status: '4.4.1' },
      });
      await story.passTime(wait - 10 * 60_000);
      expect(story.delivered()).toBe(index + 1);
      expect(await story.enrollment()).toMatchObject({ reasonCode: 'soft_bounce' });
      await story.passTime(20 * 60_000);
      expect(story.delivered()).toBe(index + 2);
      expect(await story.mails()).toMatchObject([{ state: 'sent', softBounces: index + 1 }]);
    }
    await bounce();
    await story.passTime(20 * day);
    expect(story.delivered()).toBe(4);
    expect(await story.enrollment()).toMatchObject({ state: 'stopped', stopReason: 'bounced' });
    expect(await story.contact()).toMatchObject({ status: 'Bounced' });
    expect(await story.isSuppressed()).toBe(false);
  });

  it('moves what follows: the next delay counts from the copy that arrived, in its thread', async () => {
    await bounce();
    await story.passTime(5 * hour);
    expect(story.delivered()).toBe(2);
    await story.passTime(2.8 * day);
    expect(story.delivered()).toBe(2);
    await story.passTime(1 * day);
    expect(story.delivered()).toBe(3);
    const [first, second] = await story.mails();
    expect(second?.inReplyTo).toBe(first?.messageIdHeader);
    expect(second?.providerThreadId).toBe(first?.providerThreadId);
    await story.passTime(5 * day);
    expect(await story.enrollment()).toMatchObject({ state: 'finished' });
    expect(story.delivered()).toBe(4);
  });

  it('is not sent again after a reply', async () => {
    await bounce();
    await story.answer('reply');
    await story.passTime(10 * day);
    expect(story.delivered()).toBe(1);
    expect(await story.contact()).toMatchObject({ status: 'Replied' });
    expect(await story.mails()).toMatchObject([{ state: 'sent' }]);
  });
});

it('a delay that the recipient’s server reports changes nothing', async () => {
  await story.answer('delay');
  await story.passTime(2 * day);
  expect(story.delivered()).toBe(1);
  expect(await story.enrollment()).toMatchObject({ reasonCode: 'waiting_delay' });
  await story.passTime(2 * day);
  expect(story.delivered()).toBe(2);
});

it('a mail that policy refuses ends the sequence and leaves the address in use', async () => {
  await story.answer('refusal');
  await story.passTime(10 * day);
  expect(story.delivered()).toBe(1);
  expect(await story.contact()).toMatchObject({ status: 'Bounced' });
  expect(await story.enrollment()).toMatchObject({
    state: 'stopped',
    reasonInputs: { status: '5.7.1', meaning: 'refused' },
  });
  expect(await story.isSuppressed()).toBe(false);
});
