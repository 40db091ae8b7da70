import { AppError, type AppErrorCode } from '#domain/shared/app-error.ts';

/** 422 = there is such a user already; everything else unlisted is a mistake in what was asked. */
const codes: Readonly<Record<number, AppErrorCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_found',
  409: 'conflict',
  422: 'conflict',
  429: 'limit_reached',
};

/** What the library refused, in words of our own, so that one kind of refusal leaves the API. */
export async function refusalOf(answer: Response): Promise<AppError> {
  const code = codes[answer.status] ?? (answer.status < 500 ? 'invalid_input' : 'internal');
  const said: unknown = await answer.json().catch(() => null);
  const { message, code: reason } = Object(said);
  const retryAfterSeconds = Number(answer.headers.get('x-retry-after'));
  return new AppError(code, typeof message === 'string' ? message : 'There is no such call.', {
    details: {
      ...(typeof reason === 'string' && { reason }),
      ...(retryAfterSeconds > 0 && { retryAfterSeconds }),
    },
  });
}
