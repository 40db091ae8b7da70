import { describe, expect, it } from 'vitest';
import type { Story } from '#test/harness/story.ts';
import { tellStories } from '#test/harness/tell-stories.ts';

const hour = 3_600_000;
const day = 24 * hour;

let story: Story;
tellStories((begun) => (story = begun));

/** The first mail goes out; then no worker lives from half a day before the follow-up to half a day after. */
async function missFollowUp(staleness: 'hold' | 'replan' | 'send_next_window'): Promise<void> {
  await story.begin(['PT0S', 'P3D', 'P4D'], { staleness });
  await story.passTime(hour);
  expect(story.delivered()).toBe(1);
  await story.passTime(2.5 * day);
  await story.outage(1 * day);
}

describe('a follow-up that came due in an outage', () => {
  it('is held for a person, whose yes sends it', async () => {
    await missFollowUp('hold');
    await story.passTime(2 * day);
    expect(story.delivered()).toBe(1);
    expect(await story.enrollment()).toMatchObject({
      state: 'active',
      reasonCode: 'stale_after_outage',
    });
    await story.releaseStale('send');
    await story.passTime(hour);
    expect(story.delivered()).toBe(2);
    expect(await story.enrollment()).toMatchObject({ staleSince: null });
    await story.passTime(5 * day);
    expect(story.delivered()).toBe(3);
  });

  it('is held for a person, who may leave it out', async () => {
    await missFollowUp('hold');
    await story.releaseStale('skip');
    await story.passTime(5 * day);
    expect(story.delivered()).toBe(2);
    expect(await story.enrollment()).toMatchObject({ state: 'finished' });
  });

  it('moves on by the length of the outage when the campaign is planned anew', async () => {
    await missFollowUp('replan');
    await story.passTime(0.4 * day);
    expect(story.delivered()).toBe(1);
    await story.passTime(0.2 * day);
    expect(story.delivered()).toBe(2);
  });

  it('goes out at once when it may go in the next window', async () => {
    await missFollowUp('send_next_window');
    await story.passTime(hour);
    expect(story.delivered()).toBe(2);
  });
});
