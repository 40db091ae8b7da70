import { z } from 'zod';

const contactSortFields = [
  'createdAt',
  'updatedAt',
  'name',
  'email',
  'company',
  'role',
  'status',
] as const;
export type ContactSortField = (typeof contactSortFields)[number];

/** The fields every contact has, as a client asks for them: `-` in front for descending. */
const contactSorts = contactSortFields.flatMap((field) => [field, `-${field}` as const]);

const customSort = /^(-?)custom\.(.{1,200})$/;

/** A field's name or `custom.<name>`, `-` in front for descending. */
export const ContactSort = z.union([z.enum(contactSorts), z.string().regex(customSort)]);
export type ContactSort = z.output<typeof ContactSort>;

export type ContactOrder = {
  readonly by: { readonly field: ContactSortField } | { readonly custom: string };
  readonly isDescending: boolean;
};

export function parseContactSort(sort: ContactSort): ContactOrder {
  const [, minus, custom] = customSort.exec(sort) ?? [];
  if (custom !== undefined) return { by: { custom }, isDescending: minus === '-' };
  const field = contactSortFields.find((each) => sort === each || sort === `-${each}`);
  if (!field) throw new Error(`no such order: ${sort}`);
  return { by: { field }, isDescending: sort !== field };
}
