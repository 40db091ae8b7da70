import { z } from 'zod';
import { ContactStatusView } from '../contact/contact-status-view.ts';
import { customFieldTypes } from '../custom-field/custom-field-type.ts';
import { soughtMeanings } from '../reply/meaning/sought-meaning.ts';
import { InstantView } from '../shared/instant-view.ts';
import { customTests } from './custom-test.ts';
import { segmentFields } from './segment-field.ts';
import { wantedValue } from './wanted-value.ts';

const value = z.string().trim().max(200).default('');
const hasValue = ({ test, value: given }: { test: string; value: string }) =>
  test === 'isEmpty' || given !== '';
const needsValue = { error: 'Say what to compare with.', path: ['value'] };

const FieldCondition = z
  .strictObject({
    kind: z.literal('field'),
    field: z.enum(segmentFields),
    test: z.enum(['is', 'contains', 'startsWith', 'isEmpty']),
    value,
  })
  .refine(hasValue, needsValue);

const CustomCondition = z
  .strictObject({
    kind: z.literal('custom'),
    name: z.string().min(1).max(200),
    /** As which type the stored text is read. */
    type: z.enum(customFieldTypes),
    /** For dates, `below` means before and `above` means after. */
    test: z.enum(['is', 'contains', 'startsWith', 'above', 'below', 'isEmpty']),
    value,
  })
  .refine(hasValue, needsValue)
  .refine(({ type, test }) => customTests[type].includes(test), {
    error: 'This kind of field cannot be asked that.',
    path: ['test'],
  })
  .refine((condition) => wantedValue(condition) !== null, {
    error: 'This is no value of that kind.',
    path: ['value'],
  });

const ActivityCondition = z
  .strictObject({
    kind: z.literal('activity'),
    /** Each asks for the latest time; `created` for when the contact came in. */
    what: z.enum(['mailed', 'replied', 'created']),
    test: z.enum(['ever', 'before', 'after', 'withinDays', 'notWithinDays']),
    at: InstantView.optional(),
    days: z.number().int().min(0).max(3_650).optional(),
  })
  .refine(({ test, at }) => (test === 'before' || test === 'after') === (at !== undefined), {
    error: 'before and after take a time.',
    path: ['at'],
  })
  .refine(({ test, days }) => test.endsWith('ithinDays') === (days !== undefined), {
    error: 'withinDays and notWithinDays take a number of days.',
    path: ['days'],
  });

const Leaf = z.discriminatedUnion('kind', [
  FieldCondition,
  CustomCondition,
  ActivityCondition,
  z.strictObject({ kind: z.literal('status'), is: z.array(ContactStatusView).min(1).max(30) }),
  /** One of their replies at least. */
  z.strictObject({ kind: z.literal('reply'), means: z.enum(soughtMeanings) }),
  z.strictObject({ kind: z.literal('tag'), name: z.string().min(1).max(100) }),
  z.strictObject({ kind: z.literal('list'), listId: z.string().max(100) }),
  z.strictObject({
    kind: z.literal('enrolled'),
    campaignId: z.string().max(100),
    when: z.enum(['ever', 'now']),
  }),
]);

/** Groups reach three deep: enough for a person to follow, too little to exhaust anything. */
const Level1 = groupOf(Leaf);
const Level2 = groupOf(Level1);
export const SegmentCondition = groupOf(Level2);
/** What is true of everybody in a segment. */
export type SegmentCondition = z.output<typeof SegmentCondition>;
export type SegmentLeaf = z.output<typeof Leaf>;

function groupOf<T extends z.ZodType>(inner: T) {
  return z.union([
    inner,
    z.strictObject({ kind: z.literal('all'), of: z.array(inner).max(30) }),
    z.strictObject({ kind: z.literal('any'), of: z.array(inner).max(30) }),
    z.strictObject({ kind: z.literal('not'), of: inner }),
  ]);
}
