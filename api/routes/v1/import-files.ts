import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Router } from 'express';
import { spellOutMapping } from '#domain/import/short-mapping.ts';
import { AppError } from '#domain/shared/app-error.ts';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { accessOf, type ApiResponse } from '../../access-of.ts';
import { answerOnce } from '../../answer-once.ts';
import { receiveUpload } from '../../upload/receive-upload.ts';

/** Declared as a method so that `imports.start` fits: it parses what came from the form itself. */
type ImportDoor = {
  start(access: Access, input: unknown, file: AsyncIterable<Uint8Array>): Promise<unknown>;
};

/** The two calls of an import that carry files. */
export function mountImportFiles(router: Router, { imports, idempotency }: Services): void {
  const door: ImportDoor = imports;
  router.post('/contacts/imports', async (request: Request, response: ApiResponse) => {
    const access = accessOf(response);
    const { status, body } = await answerOnce(idempotency, { request, access }, async () => {
      const { fileName, fields, file } = await receiveUpload(request);
      const { mapping, ...others } = fields;
      const { review } = request.query;
      const input = {
        ...others,
        fileName,
        ...(mapping && { mapping: parseMapping(mapping) }),
        ...(review !== undefined && { review: review === '1' || review === 'true' }),
      };
      return { status: 202, body: await door.start(access, input, file) };
    });
    response.status(status).json(body);
  });

  router.get(
    '/contacts/imports/:importId/rejected.csv',
    async (request: Request<{ importId: string }>, response: ApiResponse) => {
      const { importId } = request.params;
      const rows = await imports.streamRejectedCsv(accessOf(response), { importId });
      response.type('text/csv').attachment(`rejected-${importId}.csv`);
      await pipeline(Readable.from(rows), response);
    },
  );
}

function parseMapping(text: string): unknown {
  try {
    return spellOutMapping(JSON.parse(text));
  } catch {
    throw new AppError('invalid_input', 'mapping: is not valid JSON', {
      details: { fields: { mapping: 'is not valid JSON' } },
    });
  }
}
