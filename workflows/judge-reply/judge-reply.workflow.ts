import { ActivityFailure, proxyActivities } from '@temporalio/workflow';
import type { ReplyActivities } from '#activities/reply/reply.activities.ts';
import { judgingOptions } from '../activity-options.ts';
import type { ReplyArgs } from '../contract.ts';

const { askMeaning } = proxyActivities<ReplyActivities>(judgingOptions);

/**
 * Has the language model say what a reply means that the rules could not tell. The contact's sequence
 * ended before, when the reply came in; a model that stays away leaves the reply to people.
 */
export async function judgeReplyWorkflow(args: ReplyArgs): Promise<void> {
  try {
    await askMeaning(args);
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
  }
}
