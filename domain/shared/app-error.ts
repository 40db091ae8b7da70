export const appErrorCodes = [
  'invalid_input',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'limit_reached',
  'precondition_failed',
  'unavailable',
  'internal',
] as const;

export type AppErrorCode = (typeof appErrorCodes)[number];

/** What a caller may see: never a secret, a mail body or another tenant's id. */
export type AppErrorDetails = Readonly<Record<string, unknown>>;

/** A refusal the caller can act on. Each door maps the code to its own answer in one table. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: AppErrorCode;
  readonly details: AppErrorDetails | undefined;

  constructor(
    code: AppErrorCode,
    message: string,
    options: { details?: AppErrorDetails; cause?: unknown } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.details = options.details;
  }
}
