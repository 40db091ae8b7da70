import { beforeEach, describe, expect, it } from 'vitest';
import { approveEmail } from '#services/approval/approve-email.ts';
import { listApprovals } from '#services/approval/list-approvals.ts';
import { rewriteEmail } from '#services/approval/rewrite-email.ts';
import { updateCampaign } from '#services/campaign/update-campaign.ts';
import { getEmailWriting } from '#services/writing/get-email-writing.ts';
import { createFakeLlm } from '#test/harness/fake-llm.ts';
import { signed, storyAnswer, storyBodies, writtenStep } from '#test/harness/story-answers.ts';
import type { Story } from '#test/harness/story.ts';
import { tellStories } from '#test/harness/tell-stories.ts';

const hour = 3_600_000;
const day = 24 * hour;

const llm = createFakeLlm();
let story: Story;
tellStories((begun) => (story = begun), { llm });
beforeEach(() => llm.reset());

const first = writtenStep;
const followUp = { ...first, delay: 'P3D', brief: 'Ask again, kindly.' } as const;
const { first: firstBody, second: secondBody } = storyBodies;

const only = async () => {
  const [mail] = await story.mails();
  if (!mail) throw new Error('no mail was written');
  return mail;
};
const waiting = async () => (await listApprovals({ ctx: await story.ctx(), input: {} })).items;
const writing = async () =>
  getEmailWriting({ ctx: await story.ctx(), input: { emailId: (await only()).id } });

describe('an email that a person approves', () => {
  it('waits for weeks and goes out letter by letter as it was approved', async () => {
    llm.script(storyAnswer(firstBody));
    await story.beginWith([first], {}, { approval: 'all' });
    await story.passTime(30 * day);
    expect(story.delivered()).toBe(0);
    expect(await story.enrollment()).toMatchObject({ reasonCode: 'awaiting_approval' });
    const [asked] = await waiting();
    expect(asked).toMatchObject({
      step: 1,
      brief: first.brief,
      subject: 'Your data engineers',
      confidence: 0.9,
    });
    const edit = { subject: 'Two  spaces', bodyText: 'As I  want it.\n\nEven so.\n' };
    const input = { emailId: asked?.emailId ?? '', ...edit };
    await approveEmail({ ctx: await story.ctx(), input });
    await story.passTime(hour);
    expect(await only()).toMatchObject({ state: 'sent', ...edit });
    expect((await writing()).revisions).toMatchObject([
      { source: 'model', bodyText: signed(firstBody) },
      { source: 'person', ...edit },
    ]);
    expect(await waiting()).toEqual([]);
  });

  it('is asked about again when a person had it rewritten, with what they asked for', async () => {
    llm.script(storyAnswer(firstBody, 0.2), storyAnswer(secondBody));
    await story.beginWith([first], {}, { approval: 'low_confidence' });
    await story.passTime(hour);
    const { id: emailId } = await only();
    const input = { emailId, instruction: 'Be shorter.' };
    await rewriteEmail({ ctx: await story.ctx(), input });
    await story.passTime(hour);
    expect(JSON.stringify(llm.calls[1]?.messages)).toContain('Be shorter.');
    expect(await waiting()).toMatchObject([{ emailId, bodyText: signed(secondBody) }]);
    await approveEmail({ ctx: await story.ctx(), input: { emailId } });
    await story.passTime(hour);
    expect(await only()).toMatchObject({ state: 'sent', bodyText: signed(secondBody) });
  });

  it('is not asked about once its contact has answered', async () => {
    llm.script(storyAnswer(firstBody), storyAnswer(secondBody));
    await story.beginWith([first, followUp], {}, { approval: 'first', approvalFirst: 2 });
    await story.passTime(hour);
    await approveEmail({ ctx: await story.ctx(), input: { emailId: (await only()).id } });
    await story.passTime(4 * day);
    expect(await waiting()).toHaveLength(1);
    await story.answer('reply');
    await story.passTime(hour);
    expect(await waiting()).toEqual([]);
    expect(story.delivered()).toBe(1);
  });

  it('holds what a template says as well, and only the first few where that is asked', async () => {
    const template = { kind: 'email', delay: 'PT0S', subject: 'Hello', body: 'Mail 1' } as const;
    await story.beginWith(
      [template, { ...template, body: 'Mail 2' }],
      {},
      {
        approval: 'first',
        approvalFirst: 1,
      },
    );
    await story.passTime(hour);
    expect(story.delivered()).toBe(0);
    await approveEmail({ ctx: await story.ctx(), input: { emailId: (await only()).id } });
    await story.passTime(hour);
    expect(story.delivered()).toBe(2);
  });

  it('is written anew when its step changes, and the paused contact keeps its reason', async () => {
    llm.script(storyAnswer(firstBody), storyAnswer(secondBody));
    await story.beginWith([first], {}, { approval: 'all' });
    await story.passTime(hour);
    await story.pauseContact();
    await story.resumeContact();
    await story.passTime(hour);
    expect(await story.enrollment()).toMatchObject({ reasonCode: 'awaiting_approval' });
    const { campaignId } = story.ids();
    const steps = [{ ...first, brief: 'Something else.' }];
    await updateCampaign({ ctx: await story.ctx(), input: { campaignId, steps } });
    await story.passTime(hour);
    expect(await waiting()).toMatchObject([
      { brief: 'Something else.', bodyText: signed(secondBody) },
    ]);
  });
});
