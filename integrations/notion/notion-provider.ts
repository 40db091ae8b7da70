/** A column of a Notion database. */
export interface NotionProperty {
  readonly id: string;
  readonly name: string;
  /** Notion's word: `title`, `email`, `status`, ... */
  readonly type: string;
  /** Names of the options of a select or status; empty for other types. */
  readonly options: readonly string[];
}

export interface NotionSourceSummary {
  readonly dataSourceId: string;
  readonly databaseId: string | null;
  readonly title: string;
  readonly url: string;
}

export interface NotionSchema extends NotionSourceSummary {
  readonly properties: readonly NotionProperty[];
}

export interface NotionRow {
  readonly pageId: string;
  readonly url: string;
  /** To the minute. */
  readonly editedAt: Date;
  /** Notion's id of the person or bot that edited it last. */
  readonly editedBy: string;
  /** What each property shows, as text, by property id; empty ones are left out. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface NotionPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** What a row is to show. Empty text and a null date empty the cell. */
export type NotionChange =
  | { readonly type: 'status' | 'select'; readonly propertyId: string; readonly name: string }
  | { readonly type: 'date'; readonly propertyId: string; readonly at: Date | null }
  | { readonly type: 'rich_text'; readonly propertyId: string; readonly text: string };

/** One Notion workspace through one connection. Every failure is a `ProviderError`. */
export interface NotionProvider {
  /** Who we are over there; proves that the token works. */
  findSelf(): Promise<{ botId: string; workspaceName: string }>;
  /** Databases shared with the connection whose title holds the words; all when empty. */
  searchSources(query: {
    words: string;
    cursor: string | null;
  }): Promise<NotionPage<NotionSourceSummary>>;
  /** The data sources of a database. */
  listSources(databaseId: string): Promise<readonly { dataSourceId: string; title: string }[]>;
  getSchema(dataSourceId: string): Promise<NotionSchema>;
  /** Rows by when they were made, oldest first. @param query.limit at most 100 */
  listRows(query: {
    dataSourceId: string;
    cursor: string | null;
    limit: number;
    /** Only rows edited since then; Notion knows minutes. */
    editedSince?: Date;
  }): Promise<NotionPage<NotionRow>>;
  /** One row as it is now; null when it is gone, or in the trash, and cannot be edited. */
  getRow(pageId: string): Promise<NotionRow | null>;
  /** Sets cells of one row: all of them or none. Setting them again changes nothing. */
  updateRow(pageId: string, changes: readonly NotionChange[]): Promise<void>;
  /** Adds options to a select or status property, where Notion allows it. */
  addOptions(
    dataSourceId: string,
    property: { id: string; type: 'status' | 'select'; options: readonly string[] },
  ): Promise<void>;
}
