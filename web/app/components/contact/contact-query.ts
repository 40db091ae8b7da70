import { ListContactsInput } from '#domain/contact/list-contacts-input.ts';

/** What the address bar asks for. */
export type ContactQuery = Pick<ListContactsInput, 'status' | 'q' | 'campaignId' | 'tag' | 'sort'>;

const names = ['status', 'q', 'campaignId', 'tag', 'sort'] as const;

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

/** Whether anything narrows the list. */
export function isFiltered({ status, q, campaignId, tag }: ContactQuery): boolean {
  return [status, q, campaignId, tag].some((value) => value !== undefined);
}

function isAllowed(name: (typeof names)[number], value: string): boolean {
  return ListContactsInput.shape[name].safeParse(value).success;
}
