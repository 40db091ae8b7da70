import type { Arbitrary } from 'fast-check';
import { customFieldTypes } from '#domain/custom-field/custom-field-type.ts';
import { replyMeanings } from '#domain/reply/meaning/reply-meaning.ts';
import { soughtMeanings } from '#domain/reply/meaning/sought-meaning.ts';
import { customTests } from '#domain/segment/custom-test.ts';
import { SegmentCondition } from '#domain/segment/segment-condition.ts';
import { segmentFields } from '#domain/segment/segment-field.ts';
import type { SegmentFacts } from '#domain/segment/segment-facts.ts';
import fc from './fast-check.ts';

/** Few values, so that conditions and contacts meet. */
const words = ['', 'Ada', 'ADA L', 'ána', 'Élan', 'иван', '100%', "o'x", 'a_b', '50', '7.5', '-3'];
const dates = ['2026-01-02', '2026-11-21', '2025-12-31'];
const stored = [
  ...words,
  ...dates,
  'true',
  'false',
  'Rust, Go',
  'go',
  'https://a.test/',
  '1e3',
  '99999999999999999',
  // As long as its key in the index, and longer.
  'y'.repeat(200),
  `${'y'.repeat(250)}, Ada`,
];
export const segmentNow = new Date('2026-11-21T12:00:00.000Z');
export const segmentLists = ['lst_a', 'lst_b'];
export const segmentCampaigns = ['cmp_a', 'cmp_b'];
const customNames = ['Budget', "Team's", 'toString'];
const tags = ['vip', 'cold', "it's"];

const instant = fc
  .integer({ min: 0, max: 20 })
  .map((days) => new Date(segmentNow.getTime() - days * 86_400_000));
// Also one with a mark of `fields_text`, one too long for it, and one that is nothing once it is folded.
const text = fc.option(
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...words) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('Ada\u000F', `Ada ${'l'.repeat(900)}`, '\u0301'),
    },
  ),
);

/** Names that the workspace has said a type of. */
export const definedFields = fc.uniqueArray(
  fc.record({ name: fc.constantFrom(...customNames), type: fc.constantFrom(...customFieldTypes) }),
  { selector: ({ name }) => name.toLowerCase() },
);

/** A contact as far as conditions can ask about it. */
export const segmentFacts: Arbitrary<SegmentFacts> = fc
  .record({
    name: text,
    firstName: text,
    lastName: text,
    email: text,
    emailDomain: text,
    company: text,
    role: text,
    phone: text,
    website: text,
    linkedin: text,
    location: text,
    timeZone: text,
    status: fc.constantFrom('Not Sent', 'First Email Sent', 'Replied', 'Bounced', 'Paused'),
    tags: fc.subarray(tags),
    custom: fc.dictionary(fc.constantFrom(...customNames), fc.constantFrom(...stored), {
      noNullPrototype: true,
    }),
    listIds: fc.subarray(segmentLists),
    enrollments: fc
      .subarray(segmentCampaigns)
      .chain((ids) =>
        fc
          .nat(ids.length)
          .map((open) => ids.map((campaignId, at) => ({ campaignId, isOpen: at === open }))),
      ),
    createdAt: instant,
    mailedAt: fc.option(instant),
    repliedAt: fc.option(instant),
    replyMeanings: fc.tuple(fc.option(fc.constantFrom(...replyMeanings))),
  })
  .map((facts) => ({
    ...facts,
    // Only who is in a campaign is mailed.
    mailedAt: facts.enrollments.length > 0 ? facts.mailedAt : null,
    // Of the one reply that they have, if any.
    replyMeanings: facts.repliedAt ? facts.replyMeanings : [],
  }));

const ofField = fc.record({
  kind: fc.constant('field'),
  field: fc.constantFrom(...segmentFields),
  test: fc.constantFrom('is', 'contains', 'startsWith', 'isEmpty'),
  value: fc.constantFrom(...words, 'Ada\u000F'),
});
const leaf = fc.oneof(
  ofField,
  fc.constantFrom(...customFieldTypes).chain((type) =>
    fc.record({
      kind: fc.constant('custom'),
      type: fc.constant(type),
      name: fc.constantFrom(...customNames),
      test: fc.constantFrom(...customTests[type]),
      value: fc.constantFrom(...stored),
    }),
  ),
  fc.record({
    kind: fc.constant('status'),
    is: fc.uniqueArray(fc.constantFrom('Not Sent', 'Replied', 'Paused'), { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('reply'), means: fc.constantFrom(...soughtMeanings) }),
  fc.record({ kind: fc.constant('tag'), name: fc.constantFrom(...tags, 'none') }),
  fc.record({ kind: fc.constant('list'), listId: fc.constantFrom(...segmentLists, 'lst_none') }),
  fc.record({
    kind: fc.constant('enrolled'),
    campaignId: fc.constantFrom(...segmentCampaigns),
    when: fc.constantFrom('ever', 'now'),
  }),
  fc
    .tuple(
      fc.constantFrom('mailed', 'replied', 'created'),
      fc.constantFrom('ever', 'before', 'after', 'withinDays', 'notWithinDays'),
      instant,
      fc.integer({ min: 0, max: 20 }),
    )
    .map(([what, test, at, days]) => ({
      kind: 'activity',
      what,
      test,
      ...((test === 'before' || test === 'after') && { at: at.toISOString() }),
      ...(test.endsWith('Days') && { days }),
    })),
);

/** One of several pieces in one custom field, which are looked for together. */
const pieces = fc
  .record({
    kind: fc.constant('custom'),
    type: fc.constantFrom('text', 'url', 'list'),
    name: fc.constantFrom(...customNames),
    test: fc.constant('contains'),
  })
  .chain((field) =>
    fc.record({
      kind: fc.constant('any'),
      of: fc.array(
        fc.constantFrom(...stored).map((value) => ({ ...field, value })),
        { minLength: 2, maxLength: 3 },
      ),
    }),
  );

const groupOf = (inner: Arbitrary<unknown>): Arbitrary<unknown> =>
  fc.oneof(
    inner,
    pieces,
    fc.record({ kind: fc.constantFrom('all', 'any'), of: fc.array(inner, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not'), of: inner }),
  );

/** Conditions that the schema accepts, of every kind and depth; many of one field, of which there are many. */
export const segmentConditions: Arbitrary<SegmentCondition> = fc
  .oneof(ofField, groupOf(groupOf(groupOf(leaf))))
  .map((condition) => SegmentCondition.safeParse(condition))
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.data);
