import { expect, it } from 'vitest';
import { invariantCheck } from '#domain/integrity/invariant-check.ts';
import { describeResult } from './describe-result.ts';

it('shows each invariant with its counts, what was not checked, and every offender by its id', () => {
  const startedAt = new Date('2026-11-24T11:00:00.000Z');
  const lines = describeResult('wsp_1', {
    startedAt,
    finishedAt: new Date(startedAt.getTime() + 1_250),
    checks: [
      invariantCheck('stale_grant', 12, [{ entityId: 'eml_1', detail: 'granted long ago' }]),
      invariantCheck('overdue', 3, []),
    ],
    notChecked: [{ invariants: ['stray_draft'], entityId: 'mbx_1', why: 'it is disconnected' }],
  });
  expect(lines).toEqual([
    'workspace wsp_1, 1.3 s',
    '  invariant     checked   found',
    '  stale_grant        12       1',
    '  overdue             3       0',
    '  not checked: stray_draft of mbx_1: it is disconnected',
    '  FOUND stale_grant eml_1: granted long ago',
  ]);
});
