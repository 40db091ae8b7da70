import type { ActivityOptions } from '@temporalio/workflow';
import { taskQueues } from './contract.ts';

/** Reads and writes of our database: as soon as it is back, they go on. */
export const databaseOptions: ActivityOptions = {
  taskQueue: taskQueues.engine,
  startToCloseTimeout: '20 seconds',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '500 ms', backoffCoefficient: 2, maximumInterval: '15 seconds' },
};

/** Slots go before all else: a campaign of thousands that just begins must not hold up who may send now. */
export const dispatchOptions: ActivityOptions = {
  ...databaseOptions,
  priority: { priorityKey: 1 },
};

/**
 * One mail to the provider. Its own deadline is 20 s, so a timeout here means a dead worker. What a
 * retry may do is decided by the ledger, never by this policy; after `maximumAttempts` nobody can
 * tell whether the mail went out, and a person is asked.
 */
export const mailOptions: ActivityOptions = {
  taskQueue: taskQueues.mail,
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 seconds',
  retry: {
    initialInterval: '2 seconds',
    backoffCoefficient: 2,
    maximumInterval: '10 minutes',
    maximumAttempts: 30,
  },
};

/**
 * One mail by the language model, rewrites and a look at the company included. What it wrote is stored
 * before the answer. When it stays away, the step's own text is taken.
 */
export const writingOptions: ActivityOptions = {
  taskQueue: taskQueues.llm,
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '15 seconds',
  retry: {
    initialInterval: '5 seconds',
    backoffCoefficient: 2,
    maximumInterval: '5 minutes',
    maximumAttempts: 8,
  },
};

/**
 * One answer of the language model about one reply. Nothing waits for it: when it stays away for an hour,
 * a person is left to say what the reply means.
 */
export const judgingOptions: ActivityOptions = {
  taskQueue: taskQueues.llm,
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '15 seconds',
  retry: {
    initialInterval: '10 seconds',
    backoffCoefficient: 3,
    maximumInterval: '20 minutes',
    maximumAttempts: 8,
  },
};

/** A look into a mailbox; a failing one is tried until it answers. */
export const watchOptions: ActivityOptions = {
  taskQueue: taskQueues.watch,
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '2 seconds', backoffCoefficient: 2, maximumInterval: '2 minutes' },
};

/** A look at everything; what fails thrice waits for the next hour. */
export const auditOptions: ActivityOptions = {
  taskQueue: taskQueues.watch,
  startToCloseTimeout: '15 minutes',
  heartbeatTimeout: '15 seconds',
  retry: {
    initialInterval: '2 seconds',
    backoffCoefficient: 2,
    maximumInterval: '1 minute',
    maximumAttempts: 3,
  },
};

/** Long work in pieces that reports how far it is. */
export const longOptions: ActivityOptions = {
  taskQueue: taskQueues.engine,
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
};

/** Other people's databases. Their outages are values; an exception is one of our own. */
export const syncOptions: ActivityOptions = {
  taskQueue: taskQueues.sync,
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '2 seconds', backoffCoefficient: 2, maximumInterval: '2 minutes' },
};

/** An import waits for Notion as long as it takes: when it may be asked again, the failure says. */
export const longSyncOptions: ActivityOptions = {
  ...syncOptions,
  startToCloseTimeout: '6 hours',
};
