import { randomUUID } from 'node:crypto';
import { invalid } from './notion-refusal.ts';

const optionTypes = ['select', 'multi_select', 'status'] as const;

export type PropertyType =
  | (typeof optionTypes)[number]
  | 'title'
  | 'rich_text'
  | 'email'
  | 'phone_number'
  | 'url'
  | 'number'
  | 'date'
  | 'people'
  | 'checkbox'
  | 'formula'
  | 'rollup'
  | 'created_time';

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly color: 'default';
  readonly description: null;
}

/** A column of a data source. */
export class StrictProperty {
  /** URL-encoded, as Notion's are; `title` is always called so. */
  readonly id: string;
  name: string;
  type: PropertyType;
  readonly options: Option[] = [];

  constructor(name: string, type: PropertyType, options: readonly string[] = []) {
    this.id = type === 'title' ? 'title' : encodeURIComponent(randomUUID());
    this.name = name;
    this.type = type;
    for (const option of options) this.addOption(option);
  }

  /** @throws NotionRefusal for a name Notion does not take */
  addOption(name: string): Option {
    if (name.includes(',')) throw invalid(`Invalid select option, commas not allowed: ${name}`);
    if (name.length > 100) throw invalid('Option name should be at most 100 characters.');
    const known = this.options.find((option) => option.name === name);
    if (known) return known;
    const option = { id: randomUUID(), name, color: 'default', description: null } as const;
    this.options.push(option);
    return option;
  }

  /** As `dataSources.retrieve` shows it. */
  describe(): object {
    const { id, name, type, options } = this;
    const common = { id, name, description: null, type };
    if (type === 'status') return { ...common, status: { options, groups: groupsOf(options) } };
    if (type === 'select') return { ...common, select: { options } };
    if (type === 'multi_select') return { ...common, multi_select: { options } };
    if (type === 'number') return { ...common, number: { format: 'number' } };
    if (type === 'formula') return { ...common, formula: { expression: '""' } };
    return { ...common, [type]: {} };
  }
}

const groupsOf = (options: readonly Option[]) => [
  { id: 'todo', name: 'To-do', color: 'gray', option_ids: options.map(({ id }) => id) },
];
