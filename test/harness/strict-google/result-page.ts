/** One page of a Google listing; the page token is an offset. An empty page has no list at all. */
export function resultPage<T>(
  name: string,
  found: readonly T[],
  query: URLSearchParams,
  show: (item: T) => unknown,
): Record<string, unknown> {
  const offset = Number(query.get('pageToken') ?? 0);
  const end = offset + Number(query.get('maxResults') ?? 100);
  const items = found.slice(offset, end).map(show);
  return {
    ...(items.length > 0 && { [name]: items }),
    ...(end < found.length && { nextPageToken: String(end) }),
    resultSizeEstimate: found.length,
  };
}
