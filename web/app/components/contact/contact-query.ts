import { ListContactsInput } from '#domain/contact/list-contacts-input.ts';
import { SavedViewQuery } from '#domain/saved-view/saved-view-query.ts';

/** What the address bar asks for. */
export type ContactQuery = Pick<ListContactsInput, (typeof names)[number]>;

const filterNames = ['status', 'q', 'campaignId', 'tag', 'listId', 'segmentId'] as const;
const names = [...filterNames, 'sort'] as const;
/** Repeated, one for each column, for names of fields may have any character. */
const columnName = 'column';

/** Reads the filters out of an address; what is not one of ours counts as not asked. */
export function readContactQuery(params: URLSearchParams): ContactQuery {
  const given = Object.fromEntries(
    names.flatMap((name) => {
      const value = params.get(name);
      return value && isAllowed(name, value) ? [[name, value]] : [];
    }),
  );
  return given;
}

/** The columns asked for; null = the usual ones. */
export function readColumns(params: URLSearchParams): string[] | null {
  const columns = SavedViewQuery.shape.columns.safeParse(params.getAll(columnName));
  return columns.data ?? null;
}

/** The same address with other columns; null = the usual ones. */
export function withColumns(
  params: URLSearchParams,
  columns: readonly string[] | null,
): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete(columnName);
  for (const column of columns ?? []) next.append(columnName, column);
  return next;
}

/** How the API is asked for the list. */
export function searchOf(query: ContactQuery): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return new URLSearchParams(given).toString();
}

/** Whom the list is about, without its order. */
export function filterOf(query: ContactQuery): Record<string, string> {
  return Object.fromEntries(
    filterNames.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])),
  );
}

/** Whether anything narrows the list. */
export function isFiltered(query: ContactQuery): boolean {
  return Object.keys(filterOf(query)).length > 0;
}

function isAllowed(name: (typeof names)[number], value: string): boolean {
  return ListContactsInput.shape[name].safeParse(value).success;
}
