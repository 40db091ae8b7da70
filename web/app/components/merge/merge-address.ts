/** How many contacts can be merged at a time: as many as a person can compare. */
export const mergedMax = 5;

/** Where contacts are compared and merged; the first stays until somebody says otherwise. */
export function mergeAddress(contactIds: readonly string[]): string {
  const params = new URLSearchParams(contactIds.map((id) => ['contactId', id]));
  return `/contacts/merge?${params}`;
}
