import { expect, it } from 'vitest';
import { isStopWord } from './is-stop-word.ts';
import { nextStepText } from './next-step-text.ts';
import { NotionMapping } from './notion-mapping.ts';
import { planChanges } from './plan-changes.ts';
import { rowRetryMs } from './row-retry-ms.ts';

const mapping = NotionMapping.parse({
  columns: [{ propertyId: 'mail', header: 'Mail', target: 'email' }],
  statusPropertyId: 'stage',
  lastSentPropertyId: 'sent',
  nextStepPropertyId: 'next',
});
const property = (id: string, type: string, options: string[] = []) => ({
  id,
  name: id,
  type,
  options,
});
const stage = property('stage', 'status', ['Replied']);
const rest = [property('sent', 'date'), property('next', 'rich_text')];
const lastSentAt = new Date('2026-11-21T09:00:00Z');
const facts = { status: 'Replied', lastSentAt, nextStep: '' };

it('writes what was chosen, by the type the property has now', () => {
  const changes = [
    { type: 'status', propertyId: 'stage', name: 'Replied' },
    { type: 'date', propertyId: 'sent', at: lastSentAt },
    { type: 'rich_text', propertyId: 'next', text: '' },
  ];
  expect(planChanges(mapping, [stage, ...rest], facts)).toEqual({
    kind: 'changes',
    changes,
    missingOption: null,
  });
  const select = property('stage', 'select', ['Replied']);
  expect(planChanges(mapping, [select, ...rest], facts)).toMatchObject({
    changes: [{ type: 'select' }, {}, {}],
  });
  const none = {
    ...mapping,
    statusPropertyId: null,
    lastSentPropertyId: null,
    nextStepPropertyId: null,
  };
  expect(planChanges(none, [stage, ...rest], facts)).toMatchObject({ changes: [] });
});

it('names the option that is missing, and the property that is gone or changed', () => {
  const paused = { ...facts, status: 'Paused' };
  expect(planChanges(mapping, [stage, ...rest], paused)).toMatchObject({
    missingOption: { id: 'stage', type: 'status', option: 'Paused' },
  });
  expect(planChanges(mapping, rest, facts)).toMatchObject({ problem: { code: 'property_gone' } });
  const wrong = [stage, property('sent', 'checkbox'), property('next', 'rich_text')];
  expect(planChanges(mapping, wrong, facts)).toMatchObject({
    problem: { code: 'property_type_changed', message: expect.stringContaining('“sent”') },
  });
});

it('says what comes next as long as something does', () => {
  const nextDueAt = new Date('2026-11-24T09:00:00Z');
  const active = { state: 'active', sentCount: 1, nextDueAt } as const;
  expect(nextStepText(active)).toBe('Follow-Up 1 from 2026-11-24 on');
  expect(nextStepText({ ...active, sentCount: 0, nextDueAt: null })).toBe('First email');
  expect(nextStepText({ ...active, state: 'stopped' })).toBe('');
  expect(nextStepText(null)).toBe('');
});

it('stops at the words of the campaign, however they are written, and at no others', () => {
  expect(isStopWord(['Not interested '], 'not Interested')).toBe(true);
  expect(isStopWord(['Not interested'], 'Interested')).toBe(false);
  expect(isStopWord(undefined, 'Replied')).toBe(false);
});

it('asks for a row that gives no answer ever more rarely, at least every five minutes', () => {
  expect([0, 1, 2, 3].map(rowRetryMs)).toEqual([2_000, 4_000, 8_000, 16_000]);
  expect([10, 1_000].map(rowRetryMs)).toEqual([300_000, 300_000]);
});
