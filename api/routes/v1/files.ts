import type { Request, Router } from 'express';
import { ListFilesInput } from '#domain/file/list-files-input.ts';
import { isImageType } from '#domain/file/media-type-of.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { accessOf, type ApiResponse } from '../../access-of.ts';
import { answerOnce } from '../../answer-once.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';
import { receiveUpload } from '../../upload/receive-upload.ts';

/** Declared as a method so that `files.upload` fits: it parses what came from the form itself. */
type FileDoor = {
  upload(access: Access, input: unknown, file: AsyncIterable<Uint8Array>): Promise<unknown>;
};

/** Whatever a browser makes of a file, it runs nothing in it and asks for nothing more. */
const filePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";

/** The bytes of files, in and out. */
export function mountFiles(router: Router, { files, idempotency }: Services): void {
  const door: FileDoor = files;
  router.post('/files', async (request: Request, response: ApiResponse): Promise<void> => {
    const access = accessOf(response);
    const { status, body } = await answerOnce(idempotency, { request, access }, async () => {
      const { fileName, fields, file } = await receiveUpload(request);
      return { status: 201, body: await door.upload(access, { ...fields, fileName }, file) };
    });
    response.status(status).json(body);
  });

  router.get(
    '/files/:fileId',
    async ({ params }: Request<{ fileId: string }>, response: ApiResponse): Promise<void> => {
      const { name, mediaType, content } = await files.get(accessOf(response), params);
      const isShown = isImageType(mediaType);
      // RFC 6266 with the name of RFC 8187.
      const disposition = response.attachment(name).get('Content-Disposition') ?? 'attachment';
      response
        .set({
          'Content-Security-Policy': filePolicy,
          'Content-Disposition': isShown
            ? disposition.replace('attachment', 'inline')
            : disposition,
          'Content-Type': mediaType,
        })
        .end(content);
    },
  );
}

/** What is known of files. */
export function fileRoutes({ files }: Services): Route[] {
  return [
    defineRoute({
      tag: 'Files',
      method: 'get',
      path: '/files',
      summary: 'Names and sizes of files by their ids, with commas between them',
      input: ListFilesInput,
      status: 200,
      output: pageView(components.File),
      call: files.list,
    }),
  ];
}
