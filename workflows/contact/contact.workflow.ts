import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  proxyActivities,
  setCurrentDetails,
  setDefaultSignalHandler,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { ContactActivities } from '#activities/contact/contact.activities.ts';
import { contactCommand } from '#domain/contact/contact-command.ts';
import type { ContactEvent } from '#domain/contact/contact-event.ts';
import { advanceContact } from '#domain/contact/contact-lifecycle.ts';
import { newContactState, type ContactState } from '#domain/contact/contact-state.ts';
import { databaseOptions } from '../activity-options.ts';
import type { ContactArgs } from '../contract.ts';
import { contactEventOf } from './contact-event-of.ts';
import { describeWait } from './describe-wait.ts';
import { sendEmail } from './send-email.ts';
import { showProgress } from './show-progress.ts';
import { writeEmail } from './write-email.ts';

const stateQuery = defineQuery<ContactState>('state');

const { prepareEmail, recordStep, finishContact } =
  proxyActivities<ContactActivities>(databaseOptions);

/**
 * One contact in one campaign, from admission to its last email or the first reason to stop; lives for
 * days to months. It sleeps, asks the database what is due, has it written, waits for a slot of its
 * mailbox and sends.
 *
 * Signals: `slotGranted`, `inbound`, `pause`, `resume`, `stop`, `poke` (ask the database again). Query:
 * `state`. Continues as new, carrying its whole state, when the server suggests it while it rests.
 */
export async function contactWorkflow(args: ContactArgs & { state?: ContactState }): Promise<void> {
  let state = args.state ?? newContactState;
  let changes = 0;
  const apply = (event: ContactEvent): void => {
    state = advanceContact(state, event, Date.now());
    changes += 1;
  };
  // One handler for all: to handlers of their own, the SDK would hand what came before the first task
  // name by name, and a pause could overtake the resume before it.
  setDefaultSignalHandler((name, payload) => {
    const event = contactEventOf(name, payload, Date.now());
    if (event) apply(event);
  });
  setHandler(stateQuery, () => state);

  const { workspaceId, enrollmentId } = args;
  for (;;) {
    const command = contactCommand(state);
    switch (command.kind) {
      case 'prepareEmail':
        apply({
          kind: 'emailPrepared',
          result: await prepareEmail({
            workspaceId,
            enrollmentId,
            retryEmailId: command.retryEmailId,
          }),
        });
        break;
      case 'writeEmail': {
        const { emailId } = command;
        apply({ kind: 'emailWritten', result: await writeEmail({ workspaceId, emailId }) });
        break;
      }
      case 'sendEmail':
        apply({ kind: 'emailAttempted', result: await sendEmail({ workspaceId, ...command }) });
        break;
      case 'recordStep': {
        const progress = await recordStep({ workspaceId, enrollmentId });
        showProgress(progress);
        apply({ kind: 'stepRecorded', nextAtMs: progress.nextAtMs });
        break;
      }
      case 'finishContact':
        showProgress(await finishContact({ workspaceId, enrollmentId, ending: command.ending }));
        apply({ kind: 'contactFinished' });
        break;
      case 'wait': {
        if (workflowInfo().continueAsNewSuggested) {
          await condition(allHandlersFinished);
          return continueAsNew<typeof contactWorkflow>({ ...args, state });
        }
        setCurrentDetails(describeWait(state));
        const seen = changes;
        const changed = await waitFor(() => changes !== seen, command.untilMs);
        if (!changed) apply({ kind: 'timeReached' });
        break;
      }
      case 'complete':
        return;
    }
  }
}

/** @returns false when the time came first */
async function waitFor(predicate: () => boolean, untilMs: number | null): Promise<boolean> {
  if (untilMs !== null) return condition(predicate, Math.max(1, untilMs - Date.now()));
  await condition(predicate);
  return true;
}
