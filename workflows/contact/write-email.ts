import { ActivityFailure, proxyActivities } from '@temporalio/workflow';
import type { WritingActivities } from '#activities/writing/writing.activities.ts';
import type { WriteEmailResult } from '#domain/contact/contact-event.ts';
import { databaseOptions, writingOptions } from '../activity-options.ts';

const { writeEmail: write } =
  proxyActivities<Pick<WritingActivities, 'writeEmail'>>(writingOptions);
const { takeStepText } = proxyActivities<Pick<WritingActivities, 'takeStepText'>>(databaseOptions);

/** Has the language model write one email; when it stays away, the step's own text is taken. */
export async function writeEmail(args: {
  workspaceId: string;
  emailId: string;
}): Promise<WriteEmailResult> {
  try {
    return await write(args);
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    return takeStepText(args);
  }
}
