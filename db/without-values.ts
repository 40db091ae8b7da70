import { DrizzleQueryError } from 'drizzle-orm';

/**
 * A failed query as it may be written down: Drizzle puts the values of a query, which are people's
 * data, into its message. The query itself has placeholders only. Any other error stays as it is.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof DrizzleQueryError)) return error;
  const told = new Error(`${error.cause?.message ?? 'no answer'} to ${error.query}`);
  told.name = 'FailedQuery';
  // A stack begins with the message.
  told.stack = error.stack?.replace(error.message, () => told.message) ?? '';
  return told;
}
