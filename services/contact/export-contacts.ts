import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { listCustomNames } from '#db/queries/contact/list-custom-names.ts';
import { readOverviews } from '#db/queries/contact/read-overviews.ts';
import { customFieldRows } from '#db/queries/custom-field/custom-field-rows.ts';
import { exportColumns, type ExportColumn } from '#domain/contact/export-columns.ts';
import { ExportContactsInput, type ExportFormat } from '#domain/contact/export-contacts-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { formatCsvRow } from '#domain/import/format-csv-row.ts';
import { writeXlsx } from '#integrations/xlsx/write-xlsx.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { listContactIds } from './list-contact-ids.ts';
import { viewContact } from './view-contact.ts';

export type ContactExport = {
  format: ExportFormat;
  content: AsyncIterable<string | Uint8Array>;
};

/** Fewer are mostly waiting, and more would be much where each of them has full fields. */
const pageSize = 500;
/** Without it Excel takes UTF-8 for the system's own encoding. */
const byteOrderMark = '\uFEFF';

/**
 * Everybody a list shows at this moment, as a file, page by page: never more than one page in memory, and of the
 * others their ids, so that nobody is left out who moves in the order meanwhile.
 * @throws AppError forbidden; invalid_input; not_found for an unknown segment
 */
export async function exportContacts(call: {
  ctx: VerbContext;
  input: ExportContactsInput;
}): Promise<ContactExport> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { format, ...list } = parseInput(ExportContactsInput, call.input);
  const ids = await listContactIds(ctx, list);
  const customNames = await inWorkspace(ctx.db, ctx.access.workspaceId, namesInOrder);
  // Who took the addresses out of the house is worth knowing afterwards.
  await changeWorkspace(ctx, ({ audit }) => audit('exportContacts', null, { format }));
  const pages = readPages(ctx, ids);
  const columns = exportColumns(customNames);
  return { format, content: write[format](pages, columns) };
}

/** What somebody has, in the order of the fields; names without a definition follow. */
async function namesInOrder(tx: Transaction): Promise<string[]> {
  const present = await listCustomNames(tx);
  const defined = (await customFieldRows.list(tx)).map(({ name }) => name);
  return [...new Set([...defined.filter((name) => present.includes(name)), ...present])];
}

type Pages = AsyncIterable<readonly ContactView[]>;

async function* readPages(ctx: VerbContext, ids: readonly string[]): Pages {
  for (let from = 0; from < ids.length; from += pageSize) {
    const page = ids.slice(from, from + pageSize);
    const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) => readOverviews(tx, page));
    yield rows.map(viewContact);
  }
}

const write: Record<
  ExportFormat,
  (pages: Pages, columns: readonly ExportColumn[]) => AsyncGenerator<string | Uint8Array>
> = {
  async *csv(pages, columns) {
    yield byteOrderMark + formatCsvRow(columns.map(({ header }) => header));
    for await (const page of pages) {
      yield page.map((contact) => formatCsvRow(cellsOf(contact, columns))).join('');
    }
  },
  async *xlsx(pages, columns) {
    const header = columns.map((column) => column.header);
    yield* writeXlsx('Contacts', header, rowsOf(pages, columns));
  },
  async *json(pages) {
    let separator = '[\n';
    for await (const page of pages) {
      if (page.length === 0) continue;
      yield separator + page.map((contact) => JSON.stringify(contact)).join(',\n');
      separator = ',\n';
    }
    yield separator === '[\n' ? '[]\n' : '\n]\n';
  },
};

async function* rowsOf(pages: Pages, columns: readonly ExportColumn[]): AsyncGenerator<string[]> {
  for await (const page of pages) {
    for (const contact of page) yield cellsOf(contact, columns);
  }
}

function cellsOf(contact: ContactView, columns: readonly ExportColumn[]): string[] {
  return columns.map(({ value }) => value(contact));
}
