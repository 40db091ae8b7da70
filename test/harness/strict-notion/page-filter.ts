import { z } from 'zod';
import { invalid } from './notion-refusal.ts';
import { shownIn } from './property-value.ts';
import { minuteOf, type StrictDataSource } from './strict-data-source.ts';

type Page = StrictDataSource['pages'] extends Map<string, infer P> ? P : never;

const TextTest = z.strictObject({
  equals: z.string().optional(),
  contains: z.string().optional(),
  is_empty: z.literal(true).optional(),
  is_not_empty: z.literal(true).optional(),
});
const TimeTest = z.strictObject({
  after: z.string().optional(),
  before: z.string().optional(),
  on_or_after: z.string().optional(),
  on_or_before: z.string().optional(),
});
const textTypes = [
  'title',
  'rich_text',
  'email',
  'status',
  'select',
  'phone_number',
  'url',
] as const;

const Property = z.looseObject({ property: z.string() });
const Edited = z.strictObject({
  timestamp: z.literal('last_edited_time'),
  last_edited_time: TimeTest,
});

/** Whether a page passes a query's filter. @throws NotionRefusal for a filter Notion does not know */
export function passes(source: StrictDataSource, page: Page, filter: unknown): boolean {
  if (filter === undefined) return true;
  const all = z.object({ and: z.array(z.unknown()) }).safeParse(filter);
  if (all.success) return all.data.and.every((each) => passes(source, page, each));
  const any = z.object({ or: z.array(z.unknown()) }).safeParse(filter);
  if (any.success) return any.data.or.some((each) => passes(source, page, each));
  const edited = Edited.safeParse(filter);
  if (edited.success) return isWithin(minuteOf(page.editedAt), edited.data.last_edited_time);
  const asked = Property.safeParse(filter);
  if (!asked.success) throw invalid('body failed validation: body.filter is not valid.');
  const property = source.properties.find(
    ({ id, name }) => id === asked.data.property || name === asked.data.property,
  );
  if (!property) throw invalid(`Could not find property with name or id: ${asked.data.property}`);
  const type = textTypes.find((each) => each === property.type);
  const test = type && TextTest.safeParse(asked.data[type]);
  if (!test?.success) throw invalid(`database property ${property.name} does not match filter`);
  const text = String(shownIn(page.cells.get(property.id) ?? null) ?? '');
  const { equals, contains, is_empty: isEmpty, is_not_empty: isFull } = test.data;
  if (equals !== undefined) return text === equals;
  if (contains !== undefined) return text.toLowerCase().includes(contains.toLowerCase());
  if (isEmpty) return text === '';
  return isFull ? text !== '' : true;
}

function isWithin(at: Date, test: z.output<typeof TimeTest>): boolean {
  const { after, before, on_or_after: from, on_or_before: until } = test;
  return (
    (after === undefined || at > new Date(after)) &&
    (before === undefined || at < new Date(before)) &&
    (from === undefined || at >= new Date(from)) &&
    (until === undefined || at <= new Date(until))
  );
}
