import { CreateCustomFieldInput } from '#domain/custom-field/create-custom-field-input.ts';
import { CustomFieldRefInput } from '#domain/custom-field/custom-field-ref-input.ts';
import { EraseValuesInput } from '#domain/custom-field/erase-values-input.ts';
import { ErasedValuesView } from '#domain/custom-field/erased-values-view.ts';
import { ContactDataView } from '#domain/organising/contact-data-view.ts';
import { ReorderCustomFieldsInput } from '#domain/custom-field/reorder-custom-fields-input.ts';
import { UpdateCustomFieldInput } from '#domain/custom-field/update-custom-field-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Organising contacts';

export function customFieldRoutes({ contactData, customFields }: Services): Route[] {
  const one = { tag, output: components.CustomField, status: 200 } as const;
  return [
    {
      ...one,
      method: 'get',
      path: '/fields',
      summary: 'List custom fields',
      input: null,
      output: pageView(components.CustomField),
      call: (access) => customFields.list(access, undefined),
    },
    defineRoute({
      ...one,
      method: 'post',
      path: '/fields',
      summary: 'Add a custom field',
      input: CreateCustomFieldInput,
      status: 201,
      call: customFields.create,
    }),
    defineRoute({
      ...one,
      method: 'patch',
      path: '/fields/{customFieldId}',
      summary: 'Change a custom field',
      input: UpdateCustomFieldInput,
      call: customFields.update,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/fields/order',
      summary: 'Put the custom fields in another order',
      input: ReorderCustomFieldsInput,
      output: pageView(components.CustomField),
      call: customFields.reorder,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/fields/erase',
      summary: 'Erase the values of a name from all contacts, with its field',
      input: EraseValuesInput,
      output: ErasedValuesView,
      call: customFields.erase,
    }),
    contactDataRoute((access) => contactData.get(access, undefined)),
    {
      ...one,
      method: 'delete',
      path: '/fields/{customFieldId}',
      summary: 'Delete a custom field',
      input: CustomFieldRefInput,
      status: 204,
      output: null,
      call: customFields.delete,
    },
  ];
}

function contactDataRoute(call: Route['call']): Route {
  return {
    tag,
    method: 'get',
    path: '/contact-data',
    summary: 'Fields, tags and lists with their use',
    status: 200,
    input: null,
    output: ContactDataView,
    call,
  };
}
