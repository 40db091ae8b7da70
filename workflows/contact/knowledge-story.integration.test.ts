import { beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { inWorkspace } from '#db/in-workspace.ts';
import { contactNoteChunks, workspaces } from '#db/schema/index.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { addNote } from '#services/knowledge/add-note.ts';
import { getEmailWriting } from '#services/writing/get-email-writing.ts';
import { getWritingUsage } from '#services/writing/get-writing-usage.ts';
import { createFakeLlm } from '#test/harness/fake-llm.ts';
import { storyAnswer, storyBodies, writtenStep } from '#test/harness/story-answers.ts';
import type { Story } from '#test/harness/story.ts';
import { tellStories } from '#test/harness/tell-stories.ts';

const hour = 3_600_000;
const day = 24 * hour;

const llm = createFakeLlm();
let story: Story;
/** Happens while the company's pages are read, which is before vectors are made. */
let meanwhile = async () => {};
tellStories((begun) => (story = begun), {
  llm,
  readCompany: async () => {
    await meanwhile();
    return null;
  },
});
beforeEach(() => {
  llm.reset();
  meanwhile = async () => {};
});

const step = { ...writtenStep, delay: 'PT1H' } as const;
const answer = storyAnswer(storyBodies.first);

const fact = 'Hiring of data engineers is to begin in May: call Zoë about it.';
const others = [
  'Plays the cello.',
  'The dog is called Bruno.',
  'xxx zzz qqq',
  'Vegetarian.',
  'Owl',
];

/** The fact stands in the oldest note, where the order of the notes would put it last. */
async function addNotes() {
  const { contactId } = story.ids();
  for (const text of [fact, ...others]) {
    await addNote({ ctx: await story.ctx(), input: { contactId, text } });
  }
}
const promptOf = (call: number) =>
  llm.calls[call]?.messages.map(({ content }) => content).join('\n') ?? '';
/** The pieces of a prompt in the order of their rank. */
const rankedIn = (prompt: string) =>
  [fact, ...others]
    .filter((text) => prompt.includes(text))
    .toSorted((a, b) => prompt.indexOf(a) - prompt.indexOf(b));
const chunks = () =>
  inWorkspace(story.db, story.ids().workspaceId, (tx) => tx.select().from(contactNoteChunks));

/** @param writingBudget millionths of a dollar */
const allow = async (writingBudget: number) => {
  const { workspaceId } = story.ids();
  await inWorkspace(story.db, workspaceId, (tx) =>
    tx.update(workspaces).set({ writingBudget }).where(eq(workspaces.id, workspaceId)),
  );
};
const usage = async () => getWritingUsage({ ctx: await story.ctx() });
const sumOf = <Field extends string>(rows: readonly Record<Field, number>[], field: Field) =>
  rows.reduce((sum, row) => sum + row[field], 0);

const unavailable = new ProviderError({
  provider: 'llm',
  kind: 'unavailable',
  effect: 'none',
  reason: 'timeout',
});

describe('what is known of a contact', () => {
  it.each([
    ['by meaning', 'works'],
    ['by words where the server makes no vectors', 'missing'],
    ['by words while vectors are not to be had', unavailable],
  ] as const)('reaches the prompt ranked %s, the best five pieces', async (_name, embedding) => {
    llm.script(answer);
    llm.embedding = embedding;
    await story.beginWith([step]);
    await addNotes();
    await story.passTime(2 * hour);
    const ranked = rankedIn(promptOf(0));
    expect(ranked).toHaveLength(5);
    expect(ranked[0]).toBe(fact);
    const [mail] = await story.mails();
    expect(mail).toMatchObject({ state: 'sent', writtenBy: 'model' });
    const input = { emailId: mail?.id ?? '' };
    const { answers } = await getEmailWriting({ ctx: await story.ctx(), input });
    const labels = answers[0]?.used.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['knowledge 1', 'knowledge 5']));
    expect(JSON.stringify(await story.history())).not.toContain('Zoë');
    const kept = (await chunks()).filter((chunk) => chunk.embedding !== null);
    expect(kept).toHaveLength(embedding === 'works' ? 6 : 0);
  });

  it('is made into vectors once, and asked for each mail in one call', async () => {
    llm.script(answer, storyAnswer(storyBodies.second));
    await story.beginWith([step, { ...step, delay: 'P3D', brief: 'Ask again, kindly.' }]);
    await addNotes();
    await story.passTime(4 * day);
    expect(llm.calls).toHaveLength(2);
    expect(llm.embedded.map((texts) => texts.length)).toEqual([7, 1]);
    // The days between the two mails may lie in two months.
    const models = (await usage()).months.flatMap((month) => month.models);
    expect(sumOf(models, 'answers')).toBe(2);
    expect(sumOf(models, 'inputTokens')).toBe(2_800);
    const vectors = models.filter(({ model }) => model === llm.embeddingModel);
    expect(sumOf(vectors, 'answers')).toBe(0);
    expect(sumOf(vectors, 'inputTokens')).toBe(800);
    expect(sumOf(vectors, 'microDollars')).toBe(16);
  });

  it.each([
    ['is not made into vectors once the budget is spent', 0, [], []],
    ['spends of the budget as well', 1, [7], [{ answers: 0, microDollars: 14 }]],
  ])('%s', async (_name, budget, embedded, models) => {
    meanwhile = () => allow(budget);
    await story.beginWith([{ ...step, subject: 'Hello', body: 'Our own words.' }]);
    await addNotes();
    await story.passTime(2 * hour);
    expect(llm.calls).toEqual([]);
    expect(llm.embedded.map((texts) => texts.length)).toEqual(embedded);
    expect((await usage()).months.flatMap((month) => month.models)).toMatchObject(models);
    const [mail] = await story.mails();
    expect(mail).toMatchObject({ state: 'sent', fallbackReason: 'budget' });
  });

  it('is also what was written in another run, which is no thread of this one', async () => {
    llm.script(answer);
    await story.beginWith([step]);
    await story.passTime(2 * hour);
    expect(promptOf(0)).not.toContain('Earlier mail');
    expect(await story.enrollAgain()).toMatchObject({ enrolled: 1 });
    await story.passTime(2 * hour);
    expect(promptOf(1)).toContain('Earlier mail to the recipient');
    expect(promptOf(1)).toContain('how you plan to grow the team');
    expect(llm.embedded.map((texts) => texts.length)).toEqual([2]);
  });
});
