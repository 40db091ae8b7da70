import type { Request, Router } from 'express';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { accessOf, type ApiResponse } from '../../access-of.ts';
import { answerOnce } from '../../answer-once.ts';
import { receiveUpload } from '../../upload/receive-upload.ts';

/** Declared as a method so that `profiles.uploadResume` fits: it parses what came from the form itself. */
type ResumeDoor = {
  uploadResume(access: Access, input: unknown, file: AsyncIterable<Uint8Array>): Promise<unknown>;
};

/** The résumé of the default profile and of any other. */
export function mountProfileFiles(router: Router, { profiles, idempotency }: Services): void {
  const door: ResumeDoor = profiles;
  const receive = async (
    request: Request<{ profileId?: string }>,
    response: ApiResponse,
  ): Promise<void> => {
    const access = accessOf(response);
    const { status, body } = await answerOnce(idempotency, { request, access }, async () => {
      const { fileName, fields, file } = await receiveUpload(request);
      const input = { ...fields, ...request.params, fileName };
      return { status: 200, body: await door.uploadResume(access, input, file) };
    });
    response.status(status).json(body);
  };
  router.post('/profile/resume', receive);
  router.post('/profiles/:profileId/resume', receive);
}
