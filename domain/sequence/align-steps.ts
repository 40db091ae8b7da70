import { stepTexts } from './step-texts.ts';
import type { KnownStep, WrittenStep } from './written-step.ts';

/**
 * Finds the present steps again in a sequence that a client sends. Where ids are given, a step with one
 * is that step and a step without is new. Where none is, equal steps are found by their content (the
 * longest common subsequence); what is left between two of them pairs in order, each with the next of its
 * kind, as the same step changed.
 * @returns for each given step its present position, null = new
 */
export function alignSteps(
  present: readonly KnownStep[],
  given: readonly WrittenStep[],
): (number | null)[] {
  if (given.every(({ id }) => id === undefined)) return alignByContent(present, given);
  return given.map(({ id }) => {
    const position = present.findIndex((step) => step.id === id);
    return position < 0 ? null : position;
  });
}

function alignByContent(present: readonly KnownStep[], given: readonly WrittenStep[]) {
  const aligned = given.map((): number | null => null);
  const anchors = [
    ...commonSubsequence(present.map(contentKey), given.map(contentKey)),
    [present.length, given.length] as const,
  ];
  let before = [-1, -1] as readonly [number, number];
  for (const anchor of anchors) {
    let next = before[0] + 1;
    for (let index = before[1] + 1; index < anchor[1]; index += 1) {
      const pair = indexOfKind(present, given[index]?.kind, next, anchor[0]);
      if (pair === null) continue;
      aligned[index] = pair;
      next = pair + 1;
    }
    if (anchor[1] < given.length) aligned[anchor[1]] = anchor[0];
    before = anchor;
  }
  return aligned;
}

function indexOfKind(
  steps: readonly WrittenStep[],
  kind: WrittenStep['kind'] | undefined,
  from: number,
  to: number,
): number | null {
  for (let index = from; index < to; index += 1) if (steps[index]?.kind === kind) return index;
  return null;
}

/** Where a branch leads is left out: positions mean other steps before and after. */
function contentKey(step: WrittenStep): string {
  const { kind, delay, dayCount, occasion, writer, until, title, branch } = step;
  const timing = [delay, dayCount, until];
  const text = [stepTexts(step), occasion, writer, title];
  return JSON.stringify([kind, timing, text, branch?.condition]);
}

/** Positions of a longest common subsequence, in both. */
function commonSubsequence(
  one: readonly string[],
  other: readonly string[],
): (readonly [number, number])[] {
  const lengths = one.map(() => other.map(() => 0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    for (let j = other.length - 1; j >= 0; j -= 1) {
      row[j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
