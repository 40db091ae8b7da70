import { expect, it } from 'vitest';
import { scopeOfNeedAction } from './scope-of-need-action.ts';

it.each([
  ['GET', '/approvals?campaignId=cmp_1', 'read'],
  ['GET', '/integrity', 'read'],
  ['POST', '/contacts/con_1/settle', 'write'],
  ['POST', '/tasks/tsk_1/done', 'write'],
  ['POST', '/notion/sources/src_1/retry', 'write'],
  ['POST', '/mailboxes/mbx_1/resume', 'admin'],
  ['POST', '/mailboxes/gmail/connect', 'admin'],
  ['POST', '/integrity/check', 'admin'],
] as const)('%s %s takes the right to %s', (method, path, scope) => {
  expect(scopeOfNeedAction({ method, path })).toBe(scope);
});
