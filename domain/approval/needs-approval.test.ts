import { expect, it } from 'vitest';
import { defaultApprovalFirst, lowConfidence, needsApproval } from './needs-approval.ts';

const template = { confidence: null, fallbackReason: null, askedBefore: 0 };
const sure = { ...template, confidence: lowConfidence };

it.each([
  ['none', sure, false],
  ['none', { ...sure, confidence: 0 }, false],
  ['all', template, true],
  ['first', { ...template, askedBefore: defaultApprovalFirst - 1 }, true],
  ['first', { ...template, askedBefore: defaultApprovalFirst }, false],
  ['low_confidence', template, false],
  ['low_confidence', sure, false],
  ['low_confidence', { ...sure, confidence: lowConfidence - 0.01 }, true],
  ['low_confidence', { ...template, fallbackReason: 'unfit' }, true],
] as const)('%s: %j is looked at: %s', (approval, mail, expected) => {
  expect(needsApproval({ approval }, mail)).toBe(expected);
});

it('counts to what the campaign says', () => {
  const settings = { approval: 'first', approvalFirst: 2 } as const;
  expect(needsApproval(settings, { ...template, askedBefore: 1 })).toBe(true);
  expect(needsApproval(settings, { ...template, askedBefore: 2 })).toBe(false);
});
