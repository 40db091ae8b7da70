/**
 * What a log says of an error: who it is, what it says and where it was thrown. Nothing else it
 * carries, for a failed query carries its values, and those are people's data and secrets.
 */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { cause, stack } = error;
  const code = 'code' in error ? error.code : undefined;
  const message = messageWithoutValues(error);
  return {
    type: error.constructor.name,
    message,
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    // It begins with the message.
    stack: stack?.replace(error.message, () => message),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}

/** Drizzle appends the values of a failed query to its message, and keeps the query beside it. */
function messageWithoutValues(error: Error): string {
  const query = 'params' in error && 'query' in error ? error.query : undefined;
  return typeof query === 'string' ? `Failed query: ${query}` : error.message;
}
