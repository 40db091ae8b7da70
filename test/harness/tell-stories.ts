import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { ActivityDeps } from '#activities/index.ts';
import { silenceTemporal } from './engine.ts';
import { startStory, type Story } from './story.ts';
import { startTimeSkippingServer } from './temporal.ts';

/** Virtual, and how long it may take where time is skipped, milliseconds. */
const [trial, patience] = [10 * 60_000, 20_000];

/**
 * Gives the tests of a file a world in virtual time, in which each tells a story of its own.
 * @param take is handed the world before the first test, and once more should time have come to a stop there
 * @param given what the activities get instead of what they usually do
 */
export function tellStories(take: (story: Story) => void, given: Partial<ActivityDeps> = {}): void {
  silenceTemporal();
  let environment: TestWorkflowEnvironment;
  let story: Story;

  async function begin(): Promise<void> {
    environment = await startTimeSkippingServer();
    story = await startStory(environment, undefined, given);
    take(story);
  }
  async function end(): Promise<void> {
    await story.end();
    await environment.teardown();
  }

  beforeAll(begin);
  afterAll(end);
  afterEach(async () => {
    await story.close();
    if (await isTimeSkipped(environment)) return;
    await end();
    await begin();
  });
}

/**
 * What a workflow leaves behind that is terminated in an unlucky moment may hold the server's time for good.
 * The call ends by a deadline, not by the end of its server: the client would try it again, without a channel.
 */
function isTimeSkipped({ connection, sleep }: TestWorkflowEnvironment): Promise<boolean> {
  return connection
    .withDeadline(Date.now() + patience, () => sleep(trial))
    .then(
      () => true,
      () => false,
    );
}
