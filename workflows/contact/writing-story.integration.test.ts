import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { workspaces } from '#db/schema/index.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { approveEmail } from '#services/approval/approve-email.ts';
import { listApprovals } from '#services/approval/list-approvals.ts';
import { rewriteEmail } from '#services/approval/rewrite-email.ts';
import { updateCampaign } from '#services/campaign/update-campaign.ts';
import { getEmailWriting } from '#services/writing/get-email-writing.ts';
import { getWritingUsage } from '#services/writing/get-writing-usage.ts';
import { silenceTemporal } from '#test/harness/engine.ts';
import { createFakeLlm } from '#test/harness/fake-llm.ts';
import { startStory, type Story } from '#test/harness/story.ts';
import { startTimeSkippingServer } from '#test/harness/temporal.ts';

silenceTemporal();

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const llm = createFakeLlm();
let environment: TestWorkflowEnvironment;
let story: Story;

beforeAll(async () => {
  environment = await startTimeSkippingServer();
  story = await startStory(environment, undefined, { llm });
});
afterAll(async () => {
  await story.end();
  await environment.teardown();
});
beforeEach(() => llm.reset());
afterEach(() => story.close());

const brief = 'Ask for a short call about their hiring of data engineers.';
const first = { kind: 'email', delay: 'PT0S', writer: 'ai', brief } as const;
const followUp = { ...first, delay: 'P3D', brief: 'Ask again, kindly.' } as const;
const ownText = { subject: 'Hello', body: 'Our own words.' };

const firstBody = `Your team is hiring data engineers, and that is the work I have done for years.

Would a short call on how you plan to grow the team be of use to you?`;
const secondBody = `I wrote to you about your data engineers and the call I proposed.

If somebody else decides about that, a name would help me a lot.`;
/** By the mailbox's name, for want of a signature. */
const signed = (body: string) => `${body}\n\nAna`;
const answer = (body: string, confidence = 0.9) => ({
  value: { subject: 'Your data engineers', body, facts: [], confidence },
});
const away = {
  error: new ProviderError({
    provider: 'llm',
    kind: 'unavailable',
    effect: 'none',
    reason: 'timeout',
  }),
};

const only = async () => {
  const [mail] = await story.mails();
  if (!mail) throw new Error('no mail was written');
  return mail;
};
const waiting = async () => (await listApprovals({ ctx: await story.ctx(), input: {} })).items;
const writing = async () =>
  getEmailWriting({ ctx: await story.ctx(), input: { emailId: (await only()).id } });
const usage = async () => getWritingUsage({ ctx: await story.ctx() });

describe('an email that the model writes', () => {
  it('goes out as it was written, and its follow-up knows what it said', async () => {
    llm.script(answer(firstBody), answer(secondBody));
    await story.beginWith([first, followUp]);
    await story.passTime(4 * day);
    const [one, two] = await story.mails();
    expect(one).toMatchObject({
      state: 'sent',
      subject: 'Your data engineers',
      bodyText: signed(firstBody),
    });
    expect(two).toMatchObject({
      state: 'sent',
      subject: 'Your data engineers',
      bodyText: signed(secondBody),
    });
    expect(llm.calls).toHaveLength(2);
    expect(JSON.stringify(llm.calls[1]?.messages)).toContain('hiring data engineers');
    expect((await usage()).months).toMatchObject([{ answers: 2, inputTokens: 2_000 }]);
  });

  it('keeps what was asked and answered, and puts no text into the history', async () => {
    llm.script(answer(firstBody));
    await story.beginWith([first]);
    await story.passTime(hour);
    const { answers, revisions, writtenBy } = await writing();
    expect(writtenBy).toBe('model');
    expect(answers).toMatchObject([{ attempt: 1, email: { body: firstBody }, findings: [] }]);
    expect(JSON.stringify(answers[0]?.messages)).toContain(brief);
    expect(revisions).toMatchObject([{ source: 'model', bodyText: signed(firstBody) }]);
    expect(JSON.stringify(await story.history())).not.toContain('data engineers');
  });

  it('is written again when it has faults, and gives way to the step’s own text after two rewrites', async () => {
    llm.script(answer('Dear [Name], hope this finds you well!!!'));
    await story.beginWith([{ ...first, ...ownText }]);
    await story.passTime(hour);
    expect(llm.calls).toHaveLength(3);
    expect(await only()).toMatchObject({
      state: 'sent',
      bodyText: ownText.body,
      writtenBy: 'template',
      fallbackReason: 'unfit',
    });
  });

  it('gives way to the step’s own text when the model stays away', async () => {
    llm.script(away);
    await story.beginWith([{ ...first, ...ownText }]);
    await story.passTime(hour);
    expect(await only()).toMatchObject({ state: 'sent', fallbackReason: 'unavailable' });
  });

  it('waits out a model that comes back', async () => {
    llm.script(away, away, answer(firstBody));
    await story.beginWith([{ ...first, ...ownText }]);
    await story.passTime(hour);
    expect(await only()).toMatchObject({ state: 'sent', bodyText: signed(firstBody) });
  });

  it('costs nothing when the month’s budget is spent', async () => {
    const workspace = { writingBudget: 0 };
    llm.script(answer(firstBody));
    await story.beginWith([{ ...first, delay: 'PT1H', ...ownText }]);
    const { workspaceId } = story.ids();
    await inWorkspace(story.db, workspaceId, (tx) =>
      tx.update(workspaces).set(workspace).where(eq(workspaces.id, workspaceId)),
    );
    await story.passTime(2 * hour);
    expect(await only()).toMatchObject({ state: 'sent', fallbackReason: 'budget' });
    expect(llm.calls).toEqual([]);
  });

  it('holds the contact when there is nothing else to send, and goes on once the step has a text', async () => {
    llm.script({ refusal: 'I would rather not.' });
    await story.beginWith([first]);
    await story.passTime(hour);
    expect(await story.enrollment()).toMatchObject({ reasonCode: 'draft_failed' });
    const { campaignId } = story.ids();
    const steps = [{ ...first, ...ownText }];
    await updateCampaign({ ctx: await story.ctx(), input: { campaignId, steps } });
    await story.passTime(hour);
    expect(await only()).toMatchObject({ state: 'sent', fallbackReason: 'refused' });
  });

  it('is tried again by itself when the model is back, where there is nothing else to send', async () => {
    llm.script(away);
    await story.beginWith([first]);
    await story.passTime(hour);
    const { reasonCode, recheckAt } = (await story.enrollment()) ?? {};
    expect(reasonCode).toBe('draft_failed');
    expect(recheckAt?.getTime()).toBeGreaterThan(await story.now());
    llm.script(answer(firstBody));
    await story.passTime(2 * hour);
    expect(await only()).toMatchObject({ state: 'sent', bodyText: signed(firstBody) });
  });

  it('never says what no mail may say', async () => {
    llm.flagged = { 'data engineers': 'harassment' };
    llm.script(answer(firstBody));
    await story.beginWith([first]);
    await story.passTime(hour);
    expect(await story.enrollment()).toMatchObject({
      reasonCode: 'content_blocked',
      reasonInputs: { rule: 'harassment' },
    });
    // An edit wakes whoever is held; the answer that is stored is no way round.
    const input = { campaignId: story.ids().campaignId, steps: [first] };
    await updateCampaign({ ctx: await story.ctx(), input });
    await story.passTime(hour);
    expect(await story.enrollment()).toMatchObject({ reasonCode: 'content_blocked' });
    expect(llm.calls).toHaveLength(1);
    expect(story.delivered()).toBe(0);
  });
});

describe('an email that a person approves', () => {
  it('waits for weeks and goes out letter by letter as it was approved', async () => {
    llm.script(answer(firstBody));
    await story.beginWith([first], {}, { approval: 'all' });
    await story.passTime(30 * day);
    expect(story.delivered()).toBe(0);
    expect(await story.enrollment()).toMatchObject({ reasonCode: 'awaiting_approval' });
    const [asked] = await waiting();
    expect(asked).toMatchObject({
      step: 1,
      brief,
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
    llm.script(answer(firstBody, 0.2), answer(secondBody));
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
    llm.script(answer(firstBody), answer(secondBody));
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
    llm.script(answer(firstBody), answer(secondBody));
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
