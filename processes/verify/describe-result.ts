import { findingsOf, type IntegrityResult } from '#domain/integrity/integrity-result.ts';

/** A check of one workspace in lines a person can read; offenders by their ids. */
export function describeResult(workspaceId: string, result: IntegrityResult): string[] {
  const { checks, notChecked, startedAt, finishedAt } = result;
  const seconds = (finishedAt.getTime() - startedAt.getTime()) / 1_000;
  const width = Math.max(...checks.map(({ invariant }) => invariant.length), 'invariant'.length);
  const row = (name: string, checked: string, found: string) =>
    `  ${name.padEnd(width)} ${checked.padStart(9)} ${found.padStart(7)}`;
  return [
    `workspace ${workspaceId}, ${seconds.toFixed(1)} s`,
    row('invariant', 'checked', 'found'),
    ...checks.map(({ invariant, checked, found }) => row(invariant, `${checked}`, `${found}`)),
    ...notChecked.map(
      ({ invariants, entityId, why }) =>
        `  not checked: ${invariants.join(', ')}${entityId ? ` of ${entityId}` : ''}: ${why}`,
    ),
    ...findingsOf(result).map(
      ({ invariant, entityId, detail }) => `  FOUND ${invariant} ${entityId}: ${detail}`,
    ),
  ];
}
