import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createFakeLlm } from './fake-llm.ts';
import { storyAnswer, storyBodies, writtenStep } from './story-answers.ts';
import type { Story } from './story.ts';
import { tellStories } from './tell-stories.ts';

const llm = createFakeLlm();
let story: Story;
const reading = Promise.withResolvers<void>();
tellStories((begun) => (story = begun), {
  llm,
  readCompany: async () => {
    reading.resolve();
    await delay(300);
    return null;
  },
});

it('ends while one of its activities runs', async () => {
  llm.script(storyAnswer(storyBodies.first));
  await story.beginWith([writtenStep]);
  await reading.promise;
});

it('leaves a world in which time goes on', async () => {
  llm.script(storyAnswer(storyBodies.first));
  await story.beginWith([writtenStep]);
  await story.passTime(3_600_000);
  expect(story.delivered()).toBe(1);
});
