import { isContactStatus } from '#domain/contact/contact-status.ts';
import { customFieldTypes, type CustomFieldType } from '#domain/custom-field/custom-field-type.ts';
import { SegmentCondition } from '#domain/segment/segment-condition.ts';

/** One line of the segment dialog. */
export interface DraftRow {
  /** What is asked about: `field:company`, `custom:number:Budget`, `status`, `tag`, `activity:mailed`, … */
  readonly subject: string;
  /** How; `!` in front turns it round. */
  readonly test: string;
  readonly value: string;
}

/** The condition that the lines describe; null while something is missing. */
export function readSegmentDraft(
  rows: readonly DraftRow[],
  join: 'all' | 'any',
): SegmentCondition | null {
  const parsed = SegmentCondition.safeParse({ kind: join, of: rows.map(readRow) });
  return parsed.success && rows.length > 0 ? parsed.data : null;
}

function readRow({ subject, test, value }: DraftRow): unknown {
  const isNegated = test.startsWith('!');
  const leaf = readLeaf(subject, isNegated ? test.slice(1) : test, value);
  return isNegated ? { kind: 'not', of: leaf } : leaf;
}

function readLeaf(subject: string, test: string, value: string): unknown {
  const [kind = '', detail = '', ...rest] = subject.split(':');
  switch (kind) {
    case 'field':
      return { kind, field: detail, test, value: test === 'isEmpty' ? '' : value };
    case 'custom':
      return {
        kind,
        type: detail,
        name: rest.join(':'),
        test,
        value: test === 'isEmpty' ? '' : value,
      };
    case 'status':
      return { kind, is: isContactStatus(value) ? [value] : [] };
    case 'reply':
      return { kind, means: value || null };
    case 'tag':
      return { kind, name: value };
    case 'list':
      return { kind, listId: value || null };
    case 'enrolled':
      return { kind, campaignId: value || null, when: test };
    case 'activity':
      return test === 'ever'
        ? { kind, what: detail, test }
        : { kind, what: detail, test, days: value === '' ? null : Number(value) };
    default:
      return null;
  }
}

/** What can be asked about a subject, in a person's words. */
export function testsOf(subject: string): readonly { test: string; words: string }[] {
  const [kind, detail = ''] = subject.split(':');
  if (kind === 'custom')
    return customTestsOf(customFieldTypes.find((type) => type === detail) ?? 'text');
  return testsByKind[kind ?? ''] ?? [];
}

const emptiness = [
  { test: 'isEmpty', words: 'is empty' },
  { test: '!isEmpty', words: 'is not empty' },
];
const texts = [
  { test: 'contains', words: 'contains' },
  { test: '!contains', words: 'does not contain' },
  { test: 'is', words: 'is' },
  { test: '!is', words: 'is not' },
  { test: 'startsWith', words: 'starts with' },
  ...emptiness,
];
const equality = [
  { test: 'is', words: 'is' },
  { test: '!is', words: 'is not' },
];

const testsByKind: Readonly<Record<string, readonly { test: string; words: string }[]>> = {
  field: texts,
  status: equality,
  reply: [
    { test: 'is', words: 'means' },
    { test: '!is', words: 'does not mean' },
  ],
  tag: [
    { test: 'is', words: 'has' },
    { test: '!is', words: 'does not have' },
  ],
  list: [
    { test: 'is', words: 'is on' },
    { test: '!is', words: 'is not on' },
  ],
  enrolled: [
    { test: 'ever', words: 'was ever in' },
    { test: 'now', words: 'is now in' },
    { test: '!ever', words: 'was never in' },
  ],
  activity: [
    { test: 'withinDays', words: 'within the last days' },
    { test: 'notWithinDays', words: 'not within the last days' },
    { test: 'ever', words: 'ever' },
    { test: '!ever', words: 'never' },
  ],
};

function customTestsOf(type: CustomFieldType): readonly { test: string; words: string }[] {
  switch (type) {
    case 'text':
    case 'url':
      return texts;
    case 'number':
      return [
        ...equality,
        { test: 'above', words: 'is above' },
        { test: 'below', words: 'is below' },
        ...emptiness,
      ];
    case 'date':
      return [
        ...equality,
        { test: 'above', words: 'is after' },
        { test: 'below', words: 'is before' },
        ...emptiness,
      ];
    case 'boolean':
      return [...equality, ...emptiness];
    case 'list':
      return [
        { test: 'contains', words: 'has' },
        { test: '!contains', words: 'does not have' },
        ...emptiness,
      ];
  }
}
