import { ListContactsInput } from '#domain/contact/list-contacts-input.ts';

/** What the address bar asks for. */
export type ContactQuery = Pick<ListContactsInput, (typeof names)[number]>;

const filterNames = ['status', 'q', 'campaignId', 'tag', 'listId', 'segmentId'] as const;
const names = [...filterNames, 'sort'] as const;

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
