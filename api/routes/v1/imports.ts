import { FixImportRowsInput } from '#domain/import/fix-import-rows-input.ts';
import { GetImportColumnsInput } from '#domain/import/get-import-columns-input.ts';
import { ImportRefInput } from '#domain/import/import-ref-input.ts';
import { ListImportsInput } from '#domain/import/list-imports-input.ts';
import { ListRejectionsInput } from '#domain/import/list-rejections-input.ts';
import { ReviewImportInput } from '#domain/import/review-import-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Imports';

/** How an import goes and what a person decides about it; its upload and its rejected rows are files, no JSON. */
export function importRoutes(services: Services): Route[] {
  return [...progressRoutes(services), ...reviewRoutes(services), ...controlRoutes(services)];
}

function progressRoutes({ imports }: Services): Route[] {
  return [
    defineRoute({
      tag,
      method: 'get',
      path: '/contacts/imports',
      summary: 'List imports, newest first, without their rejected rows',
      input: ListImportsInput,
      status: 200,
      output: pageView(components.Import),
      call: imports.list,
    }),
    defineRoute({
      tag,
      method: 'get',
      path: '/contacts/imports/{importId}',
      summary: 'Get an import: counts, and the first hundred rejected rows',
      input: ImportRefInput,
      status: 200,
      output: components.Import,
      call: imports.get,
    }),
    defineRoute({
      tag,
      method: 'get',
      path: '/contacts/imports/{importId}/rejections',
      summary: 'List rejected rows with their cells, of one fault or of all',
      input: ListRejectionsInput,
      status: 200,
      output: pageView(components.ImportRejection),
      call: imports.listRejections,
    }),
  ];
}

function reviewRoutes({ imports }: Services): Route[] {
  return [
    defineRoute({
      tag,
      method: 'get',
      path: '/contacts/imports/{importId}/columns',
      summary: 'What columns the uploaded file has, and what each probably is',
      input: GetImportColumnsInput,
      status: 200,
      output: components.ImportColumns,
      call: imports.getColumns,
    }),
    defineRoute({
      tag,
      method: 'put',
      path: '/contacts/imports/{importId}/mapping',
      summary: 'Say what the columns mean and have the file reviewed: counts of what would happen',
      input: ReviewImportInput,
      status: 202,
      output: components.Import,
      call: imports.review,
    }),
    defineRoute({
      tag,
      method: 'put',
      path: '/contacts/imports/{importId}/rows',
      summary: 'Mend rejected rows and have the file reviewed again',
      input: FixImportRowsInput,
      status: 202,
      output: components.Import,
      call: imports.fixRows,
    }),
  ];
}

function controlRoutes({ imports }: Services): Route[] {
  const one = { tag, method: 'post', input: ImportRefInput, output: components.Import } as const;
  return [
    defineRoute({
      ...one,
      path: '/contacts/imports/{importId}/commit',
      summary: 'Have a reviewed file become contacts',
      status: 202,
      call: imports.commit,
    }),
    defineRoute({
      ...one,
      path: '/contacts/imports/{importId}/cancel',
      summary: 'End an import at once; what has become contacts stays',
      status: 200,
      call: imports.cancel,
    }),
    defineRoute({
      ...one,
      path: '/contacts/imports/{importId}/undo',
      summary: 'Take an import back within 24 hours, but for contacts that were mailed',
      status: 202,
      call: imports.undo,
    }),
  ];
}
