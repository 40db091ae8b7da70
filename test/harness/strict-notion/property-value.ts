import { z } from 'zod';
import { invalid } from './notion-refusal.ts';
import type { Option, StrictProperty } from './property-schema.ts';

/** What a cell holds: text, a number, a tick, chosen options; null = empty. */
export type Cell = string | number | boolean | readonly Option[] | null;

/** What a cell shows first, for the eye of a test or filter. */
export function shownIn(cell: Cell): string | number | boolean | null {
  return isOptions(cell) ? (cell[0]?.name ?? null) : cell;
}

const isOptions = (cell: Cell): cell is readonly Option[] => Array.isArray(cell);

const Text = z.array(z.object({ text: z.object({ content: z.string().max(2000) }) })).max(100);
const Choice = z.object({ name: z.string().min(1).max(100) }).nullable();
const Day = z.object({ start: z.string().regex(/^\d{4}-\d\d-\d\d/) }).nullable();

/**
 * The cell that a page update asks for. A select takes new options, a status only those a person made.
 * @throws NotionRefusal validation_error
 */
export function readCell(property: StrictProperty, value: unknown): Cell {
  const { name, type } = property;
  const given: unknown = isRecord(value) ? value[type] : undefined;
  if (given === undefined) throw invalid(`${name} is expected to be ${type}.`);
  const as = <T extends z.ZodType>(schema: T): z.output<T> => {
    const parsed = schema.safeParse(given);
    if (parsed.success) return parsed.data;
    throw invalid(`body failed validation: body.properties.${name}.${type} is not valid.`);
  };
  switch (type) {
    case 'title':
    case 'rich_text':
      return as(Text)
        .map(({ text }) => text.content)
        .join('');
    case 'email':
    case 'phone_number':
      return as(z.string().max(200).nullable());
    case 'url':
      return as(z.string().max(2000).nullable());
    case 'number':
      return as(z.number().nullable());
    case 'checkbox':
      return as(z.boolean());
    case 'date':
      return as(Day)?.start ?? null;
    case 'select': {
      const choice = as(Choice);
      return choice && [property.addOption(choice.name)];
    }
    case 'multi_select':
      return as(z.array(z.object({ name: z.string() }))).map((choice) =>
        property.addOption(choice.name),
      );
    case 'status': {
      const choice = as(Choice);
      const option = property.options.find((each) => each.name === choice?.name);
      if (choice && !option) {
        throw invalid(`Invalid status option. Status option "${choice.name}" does not exist.`);
      }
      return option ? [option] : null;
    }
    case 'people':
    case 'formula':
    case 'rollup':
    case 'created_time':
      throw invalid(`${name} is a property of type ${type} and cannot be written.`);
  }
}

/** A cell as `pages.retrieve` shows it. */
export function describeCell({ id, type }: StrictProperty, cell: Cell): object {
  const common = { id, type };
  const options = isOptions(cell) ? cell : [];
  const text = typeof cell === 'string' ? cell : null;
  switch (type) {
    case 'title':
    case 'rich_text':
      return { ...common, [type]: text ? [richText(text)] : [] };
    case 'select':
    case 'status':
      return { ...common, [type]: options[0] ?? null };
    case 'multi_select':
      return { ...common, multi_select: options };
    case 'date':
      return { ...common, date: text && { start: text, end: null, time_zone: null } };
    case 'people':
      return { ...common, people: text ? [{ object: 'user', id: text, name: text }] : [] };
    case 'checkbox':
      return { ...common, checkbox: cell === true };
    case 'formula':
      return { ...common, formula: { type: 'string', string: text } };
    case 'rollup':
      return {
        ...common,
        rollup: { type: 'array', function: 'show_original', array: rolled(text) },
      };
    default:
      return { ...common, [type]: cell };
  }
}

const rolled = (text: string | null) =>
  text ? [{ type: 'rich_text', rich_text: [richText(text)] }] : [];

function richText(content: string): object {
  const annotations = {
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    code: false,
    color: 'default',
  };
  return {
    type: 'text',
    text: { content, link: null },
    annotations,
    plain_text: content,
    href: null,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
