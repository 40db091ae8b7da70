/** A request that Notion answers with an error, in the words of its error bodies (reference/status-codes). */
export class NotionRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const invalid = (message: string) => new NotionRefusal(400, 'validation_error', message);

/** Also for what exists and is not shared with the connection. */
export const notShared = (what: string, id: string) =>
  new NotionRefusal(
    404,
    'object_not_found',
    `Could not find ${what} with ID: ${id}. Make sure the relevant pages and databases are shared with your integration.`,
  );
