import type { SavedViewQuery } from '../saved-view/saved-view-query.ts';
import { isSameName } from './label.ts';
import type { Renaming } from './rename-in-condition.ts';

/** What a view shows, with a tag or field under its new name; the very same when it does not show it. */
export function renameInView(query: SavedViewQuery, { kind, from, to }: Renaming): SavedViewQuery {
  if (kind === 'tag') {
    const isShown = query.tag !== undefined && isSameName(query.tag, from);
    return isShown ? { ...query, tag: to } : query;
  }
  const rename = (column: string) => (column === `custom.${from}` ? `custom.${to}` : column);
  const { sort, columns } = query;
  const isDescending = sort?.startsWith('-') === true;
  const sorted = sort && (isDescending ? `-${rename(sort.slice(1))}` : rename(sort));
  const shown = columns?.map(rename);
  if (sorted === sort && shown?.join() === columns?.join()) return query;
  return { ...query, ...(sorted && { sort: sorted }), ...(shown && { columns: shown }) };
}
