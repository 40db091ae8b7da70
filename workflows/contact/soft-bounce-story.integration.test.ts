import { beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { findCampaignState } from '#db/queries/campaign/finish-campaign.ts';
import { relayOutbox } from '#services/outbox/relay-outbox.ts';
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

/** A campaign that has ended is started anew through the outbox. */
async function bounceLast(): Promise<void> {
  await bounce();
  const ctx = await story.ctx();
  await relayOutbox({ ...ctx, clock: () => new Date(Date.now() + hour) });
  await story.passTime(60_000);
}

const campaignState = async () =>
  await inWorkspace(story.db, story.ids().workspaceId, (tx) =>
    findCampaignState(tx, story.ids().campaignId),
  );

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

describe('the last mail, that could not be delivered for now', () => {
  beforeEach(async () => {
    await story.close();
    await story.begin(['PT0S']);
    await story.passTime(hour);
    expect(await story.enrollment()).toMatchObject({ state: 'finished' });
    expect(await campaignState()).toBe('finished');
  });

  it('is sent again by a workflow of its own; then the sequence is over once more', async () => {
    await bounceLast();
    expect(await story.enrollment()).toMatchObject({
      state: 'active',
      finishedAt: null,
      reasonCode: 'soft_bounce',
      reasonInputs: { attempt: 1, of: 3 },
    });
    expect(await campaignState()).toBe('running');
    await story.passTime(3.5 * hour);
    expect(story.delivered()).toBe(1);
    await story.passTime(hour);
    expect(story.delivered()).toBe(2);
    expect(await story.enrollment()).toMatchObject({ state: 'finished', reasonCode: 'finished' });
    expect(await campaignState()).toBe('finished');
    expect(await story.contact()).toMatchObject({ status: 'First Email Sent' });
  });

  it('ends as bounced after the last time, and says so', async () => {
    for (const wait of [4 * hour, day, 3 * day]) {
      await bounceLast();
      await story.passTime(wait + hour);
    }
    expect(story.delivered()).toBe(4);
    await bounceLast();
    await story.passTime(20 * day);
    expect(story.delivered()).toBe(4);
    expect(await story.enrollment()).toMatchObject({
      state: 'stopped',
      stopReason: 'bounced',
      reasonInputs: { meaning: 'temporary' },
    });
    expect(await story.contact()).toMatchObject({ status: 'Bounced' });
    expect(await campaignState()).toBe('finished');
    expect(await story.isSuppressed()).toBe(false);
  });

  it('is not sent again after a reply', async () => {
    await story.answer('reply');
    await story.passTime(60_000);
    await bounceLast();
    await story.passTime(10 * day);
    expect(story.delivered()).toBe(1);
    expect(await story.enrollment()).toMatchObject({ state: 'finished' });
    expect(await story.contact()).toMatchObject({ status: 'Replied' });
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
