import {
  Client,
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type ConnectionLike,
} from '@temporalio/client';
import {
  scheduleIds,
  taskQueues,
  workflowIds,
  workflowNames,
  type IntegrityArgs,
} from '#workflows/contract.ts';

const hourly = { calendars: [{ minute: 7, hour: '*' as const }], timezone: 'UTC' };
const everyWorkspace: IntegrityArgs = { workspaceId: null };

/** Every workspace, seven minutes after the hour, when fewer other jobs run; a run that takes longer skips the next. */
const verifyIntegrity = {
  spec: hourly,
  action: {
    type: 'startWorkflow' as const,
    workflowType: workflowNames.integrity,
    workflowId: workflowIds.integrity('all'),
    taskQueue: taskQueues.engine,
    args: [everyWorkspace],
  },
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 hour' as const },
};

/**
 * Makes Temporal's schedules what this version says; whether one is paused stays as it is. Any number
 * of workers may do it at once.
 */
export async function ensureSchedules(
  connection: ConnectionLike,
  namespace: string,
): Promise<void> {
  const { schedule } = new Client({ connection, namespace });
  const scheduleId = scheduleIds.verifyIntegrity;
  try {
    await schedule.create({ scheduleId, ...verifyIntegrity });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await schedule.getHandle(scheduleId).update(({ state }) => ({ ...verifyIntegrity, state }));
  }
}
