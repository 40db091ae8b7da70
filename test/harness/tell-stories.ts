import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { ActivityDeps } from '#activities/index.ts';
import { silenceTemporal } from './engine.ts';
import { startStory, type Story } from './story.ts';
import { startTimeSkippingServer } from './temporal.ts';

/**
 * Gives the tests of a file a world in virtual time, in which each tells a story of its own.
 * @param take is handed the world before the first test
 * @param given what the activities get instead of what they usually do
 */
export function tellStories(take: (story: Story) => void, given: Partial<ActivityDeps> = {}): void {
  silenceTemporal();
  let environment: TestWorkflowEnvironment;
  let story: Story;

  beforeAll(async () => {
    environment = await startTimeSkippingServer();
    story = await startStory(environment, undefined, given);
    take(story);
  });
  afterAll(async () => {
    await story.end();
    await environment.teardown();
  });
  afterEach(() => story.close());
}
