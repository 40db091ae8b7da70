/**
 * Which row the keys go on at when the one that had them has left the list: the one in its place, the last
 * where there is none.
 * @param id of the row that had them; null = none
 * @returns its place; -1 = the list is empty; null = nothing is to be done
 */
export function placeAfter(
  before: readonly string[],
  after: readonly string[],
  id: string | null,
): number | null {
  if (id === null || after.includes(id) || !before.includes(id)) return null;
  const place = before.slice(0, before.indexOf(id)).filter((other) => after.includes(other)).length;
  return Math.min(place, after.length - 1);
}
