import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Router } from 'express';
import type { ExportFormat } from '#domain/contact/export-contacts-input.ts';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { accessOf, type ApiResponse } from '../../access-of.ts';
import { whatIsSaid } from '../../what-is-said.ts';

const contentTypes: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** Declared as a method so that `contacts.export` fits: it parses what came from the address itself. */
type ExportDoor = {
  export(access: Access, input: unknown): ReturnType<Services['contacts']['export']>;
};

/** Everybody a list would show, as a file. */
export function mountContactExport(router: Router, { contacts }: Services): void {
  const door: ExportDoor = contacts;
  router.get('/contacts/export', async (request: Request, response: ApiResponse) => {
    const { format, content } = await door.export(accessOf(response), whatIsSaid(request.query));
    response.set('Content-Type', contentTypes[format]).attachment(`contacts.${format}`);
    await pipeline(Readable.from(content), response);
  });
}
