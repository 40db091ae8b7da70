import { foldText } from '../contact/fold-text.ts';
import { storedDate, storedNumber } from './stored-value.ts';
import type { SegmentLeaf } from './segment-condition.ts';
import { wantedValue } from './wanted-value.ts';

type Condition = Extract<SegmentLeaf, { kind: 'custom' }>;

/** A value that is none of the condition's type meets nothing. */
export function matchesCustom(
  condition: Condition,
  custom: Readonly<Record<string, string>>,
): boolean {
  const { name, type, test } = condition;
  const text = Object.hasOwn(custom, name) ? (custom[name] ?? '') : '';
  if (test === 'isEmpty') return text === '';
  const value = wantedValue(condition);
  if (value === null) return false;
  const [folded, wanted] = [foldText(text), foldText(value)];
  switch (type) {
    case 'number':
      return storedNumber.test(text) && compare(Number(text), Number(value), test);
    case 'date':
      return storedDate.test(text) && compare(text, value, test);
    case 'boolean':
      return text === value;
    case 'list':
      return folded.split(', ').includes(wanted);
    case 'text':
    case 'url':
      if (test === 'contains') return folded.includes(wanted);
      return test === 'startsWith' ? folded.startsWith(wanted) : folded === wanted;
  }
}

function compare<T extends string | number>(stored: T, wanted: T, test: string): boolean {
  if (test === 'above') return stored > wanted;
  return test === 'below' ? stored < wanted : stored === wanted;
}
