import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { workspaces } from '#db/schema/index.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { updateCampaign } from '#services/campaign/update-campaign.ts';
import { explainContact } from '#services/contact/explain-contact.ts';
import { getEmailWriting } from '#services/writing/get-email-writing.ts';
import { getWritingUsage } from '#services/writing/get-writing-usage.ts';
import { createFakeLlm } from '#test/harness/fake-llm.ts';
import { signed, storyAnswer, storyBodies, writtenStep } from '#test/harness/story-answers.ts';
import type { Story } from '#test/harness/story.ts';
import { tellStories } from '#test/harness/tell-stories.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const llm = createFakeLlm();
let story: Story;
tellStories((begun) => (story = begun), { llm });
beforeEach(() => llm.reset());

const first = writtenStep;
const followUp = { ...first, delay: 'P3D', brief: 'Ask again, kindly.' } as const;
const ownText = { subject: 'Hello', body: 'Our own words.' };

const { first: firstBody, second: secondBody } = storyBodies;
const germanBody = `Ihr Team sucht Leute für Daten, und genau das ist die Arbeit, die ich seit Jahren gern mache.

Wäre ein kurzes Gespräch für Sie nützlich, damit wir sehen, ob ich Ihnen dabei helfen kann?`;
const plantedBody = `${firstBody} Have a look at https://evil.example/offer first.`;
const failing = (failure: Pick<ProviderError, 'kind' | 'reason'> & { retryAfterMs?: number }) => ({
  error: new ProviderError({ provider: 'llm', effect: 'none', ...failure }),
});
const away = failing({ kind: 'unavailable', reason: 'timeout' });
const busy = failing({ kind: 'rate_limited', reason: 'rate_limit', retryAfterMs: 20 * minute });

const only = async () => {
  const [mail] = await story.mails();
  if (!mail) throw new Error('no mail was written');
  return mail;
};
const writing = async () =>
  getEmailWriting({ ctx: await story.ctx(), input: { emailId: (await only()).id } });
/** What the contact's page says. */
const why = async () => {
  const { contactId } = story.ids();
  return (await explainContact({ ctx: await story.ctx(), input: { contactId } })).sentence;
};
const usage = async () => getWritingUsage({ ctx: await story.ctx() });

describe('an email that the model writes', () => {
  it('goes out as it was written, and its follow-up knows what it said', async () => {
    llm.script(storyAnswer(firstBody), storyAnswer(secondBody));
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
    // The days between the two may lie in two months.
    const { months } = await usage();
    expect(months.reduce((sum, { answers }) => sum + answers, 0)).toBe(2);
    expect(months.reduce((sum, { inputTokens }) => sum + inputTokens, 0)).toBe(2_000);
  });

  it('keeps what was asked and answered, and puts no text into the history', async () => {
    llm.script(storyAnswer(firstBody));
    await story.beginWith([first]);
    await story.passTime(hour);
    const { answers, revisions, writtenBy } = await writing();
    expect(writtenBy).toBe('model');
    expect(answers).toMatchObject([{ attempt: 1, email: { body: firstBody }, findings: [] }]);
    expect(JSON.stringify(answers[0]?.messages)).toContain(first.brief);
    expect(revisions).toMatchObject([{ source: 'model', bodyText: signed(firstBody) }]);
    expect(JSON.stringify(await story.history())).not.toContain('data engineers');
  });

  it('is written again when it has faults, and gives way to the step’s own text after two rewrites', async () => {
    llm.script(storyAnswer('Dear [Name], hope this finds you well!!!'));
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

  it('is written thrice at most, however often the model goes away between', async () => {
    const unfit = storyAnswer('Dear [Name]');
    llm.script(unfit, away, unfit, away, unfit);
    await story.beginWith([{ ...first, ...ownText }]);
    await story.passTime(hour);
    expect(llm.calls).toHaveLength(5);
    expect((await writing()).answers.map(({ attempt }) => attempt)).toEqual([3, 2, 1]);
    expect(await only()).toMatchObject({ state: 'sent', fallbackReason: 'unfit' });
  });

  it('gives way to the step’s own text when the model stays away', async () => {
    llm.script(away);
    await story.beginWith([{ ...first, ...ownText }]);
    await story.passTime(hour);
    expect(await only()).toMatchObject({ state: 'sent', fallbackReason: 'unavailable' });
  });

  it('waits out a model that comes back', async () => {
    llm.script(away, away, storyAnswer(firstBody));
    await story.beginWith([{ ...first, ...ownText }]);
    await story.passTime(hour);
    expect(await only()).toMatchObject({ state: 'sent', bodyText: signed(firstBody) });
  });

  it('waits as long as the model’s server asks', async () => {
    llm.script(busy, storyAnswer(firstBody));
    await story.beginWith([first]);
    await story.passTime(15 * minute);
    expect(await story.enrollment()).toMatchObject({ reasonCode: 'writing_draft' });
    expect(llm.calls).toHaveLength(1);
    await story.passTime(15 * minute);
    expect(await only()).toMatchObject({ state: 'sent', bodyText: signed(firstBody) });
  });

  it.each([
    ['its step’s own text goes out', ownText, { state: 'sent', fallbackReason: 'budget' }],
    ['its contact is held, and told why', {}, { state: 'draft' }],
  ])('costs nothing when the month’s budget is spent: %s', async (_what, text, mail) => {
    llm.script(storyAnswer(firstBody));
    await story.beginWith([{ ...first, delay: 'PT1H', ...text }]);
    const { workspaceId } = story.ids();
    await inWorkspace(story.db, workspaceId, (tx) =>
      tx.update(workspaces).set({ writingBudget: 0 }).where(eq(workspaces.id, workspaceId)),
    );
    await story.passTime(2 * hour);
    expect(await only()).toMatchObject(mail);
    if (mail.state === 'draft') expect(await why()).toContain('budget for writing is spent');
    expect(llm.calls).toEqual([]);
  });

  it.each([
    ['the model does not answer in time', away, 'the language model did not answer,'],
    ['the model has no time for us', busy, 'the language model did not answer,'],
    ['the model declines', { refusal: 'No.' }, 'the language model would not write it,'],
    ['the answer is empty', { text: '' }, 'not fit to send (no readable answer),'],
    ['the answer is no JSON', { text: 'Dear Ana' }, '(no readable answer),'],
    ['the answer is cut off', { text: '{"sub', isTruncated: true }, '(no readable answer),'],
    ['it has 10,000 words', storyAnswer('word '.repeat(10_000)), '(too long'],
    ['it is in another language', storyAnswer(germanBody), '(another language),'],
    [
      'it has a link that a page planted',
      storyAnswer(plantedBody),
      '(a link that is not allowed),',
    ],
    ['it has a placeholder', storyAnswer(`${firstBody} [Name]`), '(a placeholder left over),'],
  ])('holds its contact and says so when %s', async (_case, scripted, words) => {
    llm.script(scripted);
    await story.beginWith([first]);
    // What passes by itself was tried again meanwhile.
    await story.passTime(3 * hour);
    expect(await story.enrollment()).toMatchObject({ reasonCode: 'draft_failed' });
    expect(await why()).toMatch(/^The email could not be written: /);
    expect(await why()).toContain(words);
    expect(story.delivered()).toBe(0);
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
    llm.script(storyAnswer(firstBody));
    await story.passTime(2 * hour);
    expect(await only()).toMatchObject({ state: 'sent', bodyText: signed(firstBody) });
  });

  it('never says what no mail may say', async () => {
    llm.flagged = { 'data engineers': 'harassment' };
    llm.script(storyAnswer(firstBody));
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
