import { beforeEach, describe, expect, it } from 'vitest';
import type { Story } from '#test/harness/story.ts';
import { tellStories } from '#test/harness/tell-stories.ts';

const day = 86_400_000;

let story: Story;
tellStories((begun) => (story = begun));
beforeEach(() => story.begin(['PT0S', 'P3D', 'P4D']));

describe('three emails over virtual days', () => {
  it('go out at their delays in one thread and end as Finished', async () => {
    await story.passTime(8 * day);
    const mails = await story.mails();
    expect(mails.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    expect(new Set(mails.map(({ providerThreadId }) => providerThreadId)).size).toBe(1);
    const [first = 0, second = 0, third = 0] = mails.map(({ sentAt }) => sentAt?.getTime() ?? 0);
    expect(second - first).toBeGreaterThanOrEqual(3 * day);
    expect(second - first).toBeLessThan(3 * day + 60_000);
    expect(third - second).toBeGreaterThanOrEqual(4 * day);
    expect(await story.contact()).toMatchObject({ status: 'Follow-Up 2' });
    expect(await story.enrollment()).toMatchObject({ state: 'finished', reasonCode: 'finished' });
    expect(story.delivered()).toBe(3);
  });

  it.each([1, 2])('stop when an answer comes after email %i', async (sent) => {
    await story.passTime(sent === 1 ? 1 * day : 4 * day);
    expect(story.delivered()).toBe(sent);
    await story.answer('reply');
    await story.passTime(10 * day);
    expect(story.delivered()).toBe(sent);
    expect(await story.contact()).toMatchObject({ status: 'Replied' });
    expect(await story.enrollment()).toMatchObject({ state: 'stopped', stopReason: 'replied' });
  });

  it('keep an answer to the last email as a reply', async () => {
    await story.passTime(8 * day);
    await story.answer('reply');
    await story.passTime(1 * day);
    expect(await story.contact()).toMatchObject({ status: 'Replied' });
  });

  it('freeze the rest of a wait while the contact is paused', async () => {
    await story.passTime(1 * day);
    await story.pauseContact();
    await story.passTime(10 * day);
    expect(story.delivered()).toBe(1);
    await story.resumeContact();
    await story.passTime(1.9 * day);
    expect(story.delivered()).toBe(1);
    await story.passTime(0.2 * day);
    expect(story.delivered()).toBe(2);
  });

  it('freeze the rest of a wait while the campaign is paused', async () => {
    await story.passTime(1 * day);
    await story.pauseCampaign();
    await story.passTime(10 * day);
    expect(story.delivered()).toBe(1);
    expect(await story.enrollment()).toMatchObject({ reasonCode: 'campaign_paused' });
    await story.resumeCampaign();
    await story.passTime(1.9 * day);
    expect(story.delivered()).toBe(1);
    await story.passTime(0.2 * day);
    expect(story.delivered()).toBe(2);
  });

  it('wait for the return named in an out-of-office answer, which is no reply', async () => {
    await story.passTime(1 * day);
    await story.answer('out_of_office');
    await story.passTime(6 * day);
    expect(story.delivered()).toBe(1);
    expect(await story.contact()).toMatchObject({ status: 'First Email Sent' });
    expect(await story.enrollment()).toMatchObject({ reasonCode: 'out_of_office' });
    await story.passTime(14 * day);
    expect(story.delivered()).toBe(3);
  });

  it('end with a hard bounce, and the address is suppressed', async () => {
    await story.passTime(1 * day);
    await story.answer('bounce');
    await story.passTime(10 * day);
    expect(story.delivered()).toBe(1);
    expect(await story.contact()).toMatchObject({ status: 'Bounced' });
    expect(await story.isSuppressed()).toBe(true);
  });

  it('keep Replied when a bounce comes after the answer', async () => {
    await story.passTime(1 * day);
    await story.answer('reply');
    await story.passTime(1 * day);
    await story.answer('bounce');
    await story.passTime(1 * day);
    expect(await story.contact()).toMatchObject({ status: 'Replied' });
  });

  it('try a refused email once more after 15 minutes, then wait for a person', async () => {
    await story.passTime(1 * day);
    story.refuseNext(2);
    await story.passTime(2 * day + 10 * 60_000);
    expect((await story.mails()).at(-1)).toMatchObject({ state: 'failed', refusals: 1 });
    await story.passTime(20 * 60_000);
    expect((await story.mails()).at(-1)).toMatchObject({ state: 'failed', refusals: 2 });
    await story.passTime(5 * day);
    expect(story.delivered()).toBe(1);
    expect(await story.enrollment()).toMatchObject({ state: 'active', reasonCode: 'send_failed' });
  });
});

it('uses at most 40 history events for an email', async () => {
  await story.passTime(8 * day);
  const { events } = await story.history();
  expect(events?.length).toBeLessThanOrEqual(120);
});
