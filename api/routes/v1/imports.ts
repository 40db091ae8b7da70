import { ImportRefInput } from '#domain/import/import-ref-input.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

/** How an import goes; its upload and its rejected rows are files, no JSON. */
export function importRoutes({ imports }: Services): Route[] {
  return [
    defineRoute({
      tag: 'Imports',
      method: 'get',
      path: '/contacts/imports/{importId}',
      summary: 'Get an import: counts, and the first hundred rejected rows',
      input: ImportRefInput,
      status: 200,
      output: components.Import,
      call: imports.get,
    }),
  ];
}
