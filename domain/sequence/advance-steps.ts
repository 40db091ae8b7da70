import type { DayCount } from '../sending/day-count.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Branch } from './branch.ts';
import type { BranchFacts } from './branch-facts.ts';
import { meetsCondition } from './meets-condition.ts';
import { stepDueMs } from './step-due-ms.ts';
import type { StepKind } from './step-kind.ts';
import { waitEndMs } from './wait-end-ms.ts';
import type { WaitUntil } from './wait-until.ts';

export interface SequenceStep {
  readonly id: string;
  readonly position: number;
  readonly kind: StepKind;
  /** ISO 8601. */
  readonly delay: string;
  readonly dayCount: DayCount;
  readonly until: WaitUntil | null;
  readonly branch: Branch | null;
}

/** A sequence as one contact goes through it. */
export interface ContactSequence<Step extends SequenceStep> {
  /** In the order of their positions. */
  readonly steps: readonly Step[];
  readonly facts: BranchFacts;
  /** Of the mailbox. */
  readonly calendar: { readonly zone: string; readonly holidays?: readonly string[] | undefined };
}

/** Where a contact stands in its sequence. */
export interface SequencePlace {
  /** Of the next step to do; beyond the last = nothing is left. */
  readonly nextPosition: number;
  /** What its delay counts from, epoch milliseconds: admission, the actual previous send, the end of a wait, a task done. */
  readonly fromMs: number;
  /** When it is due, moved by pauses and people; null = not reckoned yet. */
  readonly dueMs: number | null;
}

/** What a contact does now; `place` is where it stands then. */
export type SequenceMove<Step extends SequenceStep> =
  | { readonly kind: 'email' | 'task'; readonly step: Step; readonly place: SequencePlace }
  /** Nothing before `untilMs`: the delay of `step` or, if it is a wait, its end. */
  | {
      readonly kind: 'wait';
      readonly step: Step;
      readonly untilMs: number;
      readonly place: SequencePlace;
    }
  | { readonly kind: 'done'; readonly place: SequencePlace };

/**
 * Takes a contact to what it has to do at `nowMs`, through waits that are over and through branches,
 * which take no time. After a send or a task, ask from the position after it with `dueMs` null. Live
 * workflows, a person's changes and the forecast all go through sequences by this one function.
 */
export function advanceSteps<Step extends SequenceStep>(
  { steps, facts, calendar }: ContactSequence<Step>,
  from: SequencePlace,
  nowMs: number,
): SequenceMove<Step> {
  let here = from;
  for (const step of steps) {
    if (step.position < here.nextPosition) continue;
    const dueMs = here.dueMs ?? dueAt(step, here.fromMs, calendar);
    const untilMs = step.kind === 'wait' ? waitEndMs(step.until, dueMs, calendar.zone) : dueMs;
    const place = { nextPosition: step.position, fromMs: here.fromMs, dueMs: untilMs };
    if (untilMs > nowMs) return { kind: 'wait', step, untilMs, place };
    switch (step.kind) {
      case 'email':
      case 'task':
        return { kind: step.kind, step, place };
      case 'wait':
        here = { nextPosition: step.position + 1, fromMs: untilMs, dueMs: null };
        break;
      case 'branch': {
        const nextPosition = targetPosition(step, steps, facts);
        here = { nextPosition, fromMs: here.fromMs, dueMs: null };
        break;
      }
      default:
        return assertNever(step.kind);
    }
  }
  const end = (steps.at(-1)?.position ?? -1) + 1;
  return { kind: 'done', place: { nextPosition: end, fromMs: here.fromMs, dueMs: null } };
}

function dueAt(
  step: SequenceStep,
  fromMs: number,
  calendar: ContactSequence<SequenceStep>['calendar'],
): number {
  return step.kind === 'branch' ? fromMs : stepDueMs(step, fromMs, calendar);
}

/** A target that is gone leads to the next step; so does one before the branch, for steps go forward only. */
function targetPosition(
  { position, branch }: SequenceStep,
  steps: readonly SequenceStep[],
  facts: BranchFacts,
): number {
  const target =
    branch && (meetsCondition(branch.condition, facts) ? branch.onTrue : branch.onFalse);
  if (target === 'end') return Infinity;
  if (!target || target === 'next') return position + 1;
  return steps.find(({ id }) => id === target.stepId)?.position ?? position + 1;
}
