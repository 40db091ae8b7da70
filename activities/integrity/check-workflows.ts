import { setTimeout as delay } from 'node:timers/promises';
import { NamespaceNotFoundError, ServiceError } from '@temporalio/client';
import { inWorkspace } from '#db/in-workspace.ts';
import {
  findEnrollmentLives,
  listActiveEnrollments,
  type EnrollmentLife,
} from '#db/queries/integrity/list-active-enrollments.ts';
import type { Finding } from '#domain/integrity/finding.ts';
import type { NotChecked } from '#domain/integrity/integrity-result.ts';
import { invariantCheck } from '#domain/integrity/invariant-check.ts';
import { minuteMs, secondMs } from '#domain/shared/milliseconds.ts';
import { inParallel } from '../campaign/in-parallel.ts';
import type { IntegrityDeps } from './integrity-deps.ts';
import type { PartialCheck } from './partial-check.ts';
import { contactExecutionStatus, listRunningContacts } from './running-contacts.ts';

type Found = Omit<Finding, 'invariant'>;

const invariants = ['enrollment_without_workflow', 'workflow_without_enrollment'] as const;
/** A start or an ending that Temporal has not heard of is repeated until it has. */
const graceMs = 5 * minuteMs;
/** For the stop of a contact that was deleted in this moment. */
const settleMs = 5 * secondMs;
const callsAtOnce = 20;
/** One by one they take some seconds; more than that is one trouble, not thousands. */
const mostSuspects = 1_000;

/**
 * Whoever is active in the database has a running workflow, and the reverse. Visibility names the
 * suspects only: each is confirmed by the execution itself and by its row, read again.
 */
export async function checkWorkflows(
  deps: IntegrityDeps,
  workspaceId: string,
): Promise<PartialCheck> {
  try {
    const running = await listRunningContacts(deps.temporal, workspaceId);
    const active = await inWorkspace(deps.db, workspaceId, listActiveEnrollments);
    const activeIds = new Set(active.map(({ id }) => id));
    const lacking = active.filter(({ id }) => !running.has(id)).map(({ id }) => id);
    const straying = [...running].filter((id) => !activeIds.has(id));
    const search = { deps, workspaceId };
    const lost = await confirmLost(search, lacking.slice(0, mostSuspects));
    const stray = await confirmStray(search, straying.slice(0, mostSuspects));
    return {
      checks: [
        invariantCheck(invariants[0], active.length, lost),
        invariantCheck(invariants[1], running.size, stray),
      ],
      notChecked: [...unconfirmed(invariants[0], lacking), ...unconfirmed(invariants[1], straying)],
    };
  } catch (error) {
    const isAway = error instanceof ServiceError || error instanceof NamespaceNotFoundError;
    if (!isAway) throw error;
    const why = `Temporal did not answer: ${error.message}`;
    return { checks: [], notChecked: [{ invariants, entityId: null, why }] };
  }
}

type Search = { deps: IntegrityDeps; workspaceId: string };

async function confirmLost({ deps, workspaceId }: Search, ids: string[]): Promise<Found[]> {
  const statuses = await readStatuses(deps, ids);
  const lives = await readLives({ deps, workspaceId }, [...statuses.keys()]);
  return [...statuses].flatMap(([id, status]) => {
    const life = lives.get(id);
    if (status === 'RUNNING' || life?.state !== 'active' || isStarting(life, deps.clock())) {
      return [];
    }
    return [{ entityId: id, detail: `active, its workflow is ${status}` }];
  });
}

/** Admitted, or opened again after its end, a moment ago: until then nothing else is written to it. */
function isStarting({ updatedAt, workflowStartedAt }: EnrollmentLife, now: Date): boolean {
  return workflowStartedAt === null && now.getTime() - updatedAt.getTime() < graceMs;
}

async function confirmStray({ deps, workspaceId }: Search, ids: string[]): Promise<Found[]> {
  const lives = await readLives({ deps, workspaceId }, ids);
  const latest = new Date(deps.clock().getTime() - graceMs);
  const suspects = ids.filter((id) => (lives.get(id)?.finishedAt ?? latest) <= latest);
  if (suspects.length === 0) return [];
  await delay(settleMs);
  const statuses = await readStatuses(deps, suspects);
  const now = await readLives({ deps, workspaceId }, suspects);
  return suspects.flatMap((id) => {
    const { state, isFrozen } = now.get(id) ?? { state: 'gone', isFrozen: false };
    // Of who is in the trash, it waits for their return.
    if (statuses.get(id) !== 'RUNNING' || state === 'active' || isFrozen) return [];
    return [{ entityId: id, detail: `its workflow runs, the enrollment is ${state}` }];
  });
}

async function readStatuses(deps: IntegrityDeps, ids: readonly string[]) {
  const statuses = new Map<string, string>();
  await inParallel(ids, callsAtOnce, async (id) => {
    statuses.set(id, await contactExecutionStatus(deps.temporal, id));
  });
  return statuses;
}

async function readLives({ deps, workspaceId }: Search, ids: readonly string[]) {
  const rows = await inWorkspace(deps.db, workspaceId, (tx) => findEnrollmentLives(tx, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

function unconfirmed(
  invariant: (typeof invariants)[number],
  suspects: readonly string[],
): NotChecked[] {
  const left = suspects.length - mostSuspects;
  if (left <= 0) return [];
  return [{ invariants: [invariant], entityId: null, why: `${left} more suspects, not confirmed` }];
}
