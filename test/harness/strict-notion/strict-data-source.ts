import { randomUUID } from 'node:crypto';
import { invalid } from './notion-refusal.ts';
import { StrictProperty, type PropertyType } from './property-schema.ts';
import { describeCell, readCell, shownIn, type Cell } from './property-value.ts';

/** Name to type, or to the options of a select or status. */
export type Columns = Readonly<
  Record<string, PropertyType | { type: PropertyType; options: readonly string[] }>
>;

interface StrictPage {
  readonly id: string;
  readonly createdAt: Date;
  editedAt: Date;
  /** Notion's id of the person or bot. */
  editedBy: string;
  inTrash: boolean;
  readonly cells: Map<string, Cell>;
}

/** Who sits at the keyboard in `edit` and `addPage`. */
const person = '00000000-0000-4000-8000-00000000a11a';

/** A table of Notion with its pages; its methods are what people do in Notion's own window. */
export class StrictDataSource {
  readonly id = randomUUID();
  readonly databaseId = randomUUID();
  readonly title: string;
  readonly pages = new Map<string, StrictPage>();
  readonly properties: StrictProperty[];
  inTrash = false;
  readonly #now: () => Date;

  constructor(title: string, columns: Columns, now: () => Date) {
    this.title = title;
    this.#now = now;
    this.properties = Object.entries(columns).map(([name, column]) =>
      typeof column === 'string'
        ? new StrictProperty(name, column)
        : new StrictProperty(name, column.type, column.options),
    );
  }

  /** @returns the page's id */
  addPage(cells: Readonly<Record<string, string | number | boolean | null>>): string {
    const now = this.#now();
    const page: StrictPage = {
      id: randomUUID(),
      createdAt: now,
      editedAt: now,
      editedBy: person,
      inTrash: false,
      cells: new Map(),
    };
    this.pages.set(page.id, page);
    this.#fill(page, cells);
    return page.id;
  }

  edit(pageId: string, cells: Readonly<Record<string, string | number | boolean | null>>): void {
    const page = this.page(pageId);
    page.editedAt = this.#now();
    page.editedBy = person;
    this.#fill(page, cells);
  }

  /** What people see in a cell. */
  shown(pageId: string, property: string): string | number | boolean | null {
    return shownIn(this.page(pageId).cells.get(this.property(property).id) ?? null);
  }

  page(pageId: string): StrictPage {
    const page = this.pages.get(pageId);
    if (!page) throw new Error(`no page ${pageId}`);
    return page;
  }

  property(name: string): StrictProperty {
    const property = this.properties.find((each) => each.name === name);
    if (!property) throw new Error(`no property ${name}`);
    return property;
  }

  removeProperty(name: string): void {
    this.properties.splice(this.properties.indexOf(this.property(name)), 1);
  }

  /** `pages.update`: all of it or nothing. @throws NotionRefusal validation_error */
  update(page: StrictPage, values: Readonly<Record<string, unknown>>, editedBy: string): void {
    if (page.inTrash) {
      throw invalid(
        "Can't edit block that is archived. You must unarchive the block before editing.",
      );
    }
    const cells = Object.entries(values).map(([key, value]) => {
      const property = this.properties.find(({ id, name }) => id === key || name === key);
      if (!property) throw invalid(`${key} is not a property that exists.`);
      return { property, cell: readCell(property, value) };
    });
    for (const { property, cell } of cells) page.cells.set(property.id, cell);
    page.editedAt = this.#now();
    page.editedBy = editedBy;
  }

  /** As `pages.retrieve` shows it. */
  describePage(page: StrictPage): object {
    const properties = this.properties.map((property) => [
      property.name,
      describeCell(property, page.cells.get(property.id) ?? null),
    ]);
    const parent = { data_source_id: this.id, database_id: this.databaseId };
    return {
      object: 'page',
      id: page.id,
      created_time: page.createdAt.toISOString(),
      last_edited_time: minuteOf(page.editedAt).toISOString(),
      created_by: { object: 'user', id: person },
      last_edited_by: { object: 'user', id: page.editedBy },
      in_trash: page.inTrash,
      archived: page.inTrash,
      is_archived: page.inTrash,
      is_locked: false,
      url: `https://www.notion.so/${page.id.replaceAll('-', '')}`,
      public_url: null,
      parent: { type: 'data_source_id', ...parent },
      properties: Object.fromEntries(properties),
      icon: null,
      cover: null,
    };
  }

  /** As `dataSources.retrieve` shows it. */
  describe(): object {
    return {
      object: 'data_source',
      id: this.id,
      title: [{ type: 'text', plain_text: this.title, text: { content: this.title, link: null } }],
      description: [],
      parent: { type: 'database_id', database_id: this.databaseId },
      database_parent: { type: 'workspace', workspace: true },
      is_inline: false,
      in_trash: this.inTrash,
      archived: this.inTrash,
      created_time: new Date(0).toISOString(),
      last_edited_time: new Date(0).toISOString(),
      created_by: { object: 'user', id: person },
      last_edited_by: { object: 'user', id: person },
      properties: Object.fromEntries(this.properties.map((each) => [each.name, each.describe()])),
      icon: null,
      cover: null,
      url: `https://www.notion.so/${this.databaseId.replaceAll('-', '')}`,
      public_url: null,
    };
  }

  #fill(page: StrictPage, cells: Readonly<Record<string, string | number | boolean | null>>): void {
    for (const [name, value] of Object.entries(cells)) {
      const property = this.property(name);
      const isChoice = ['select', 'status', 'multi_select'].includes(property.type);
      const cell = isChoice && typeof value === 'string' ? [property.addOption(value)] : value;
      page.cells.set(property.id, cell);
    }
  }
}

/** Notion tells when a page was edited to the minute. */
export const minuteOf = (at: Date) => new Date(Math.floor(at.getTime() / 60_000) * 60_000);
