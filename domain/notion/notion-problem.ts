/** Why something of Notion does not go on until a person has mended it. */
export const notionProblemCodes = [
  /** Notion no longer accepts the token. */
  'token_revoked',
  /** The database is deleted, or no longer shared with the connection. */
  'database_gone',
  /** The connection may not change pages, or not even read them. */
  'no_update_right',
  /** A property we write to was deleted. */
  'property_gone',
  /** A property we write to has another type now. */
  'property_type_changed',
  /** The status property lacks an option, and Notion lets only people add one. */
  'option_missing',
  /** The page is deleted, in the trash, or no longer shared. */
  'page_gone',
  /** Notion refused this row for a reason of its own. */
  'row_refused',
  /** Notion gave no answer; the row is tried again by itself. */
  'row_failing',
] as const;
type NotionProblemCode = (typeof notionProblemCodes)[number];

/** `message` says what to do, in words for the person who can. */
export type NotionProblem = { code: NotionProblemCode; message: string };
