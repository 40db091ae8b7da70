import type { Request, Router } from 'express';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { accessOf, type ApiResponse } from '../../access-of.ts';
import { answerOnce } from '../../answer-once.ts';
import { receiveUpload } from '../../upload/receive-upload.ts';

/** Declared as a method so that `notes.addFile` fits: it parses what came from the form itself. */
type NoteDoor = {
  addFile(access: Access, input: unknown, file: AsyncIterable<Uint8Array>): Promise<unknown>;
};

/** Files with what is known of a contact. */
export function mountContactNoteFiles(router: Router, { notes, idempotency }: Services): void {
  const door: NoteDoor = notes;
  router.post(
    '/contacts/:contactId/notes/file',
    async (request: Request<{ contactId: string }>, response: ApiResponse): Promise<void> => {
      const access = accessOf(response);
      const { status, body } = await answerOnce(idempotency, { request, access }, async () => {
        const { fileName, fields, file } = await receiveUpload(request);
        const input = { ...fields, ...request.params, fileName };
        return { status: 201, body: await door.addFile(access, input, file) };
      });
      response.status(status).json(body);
    },
  );
}
