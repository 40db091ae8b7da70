import { AppError, type AppErrorCode, type AppErrorDetails } from '#domain/shared/app-error.ts';

export type ErrorResponse = {
  status: number;
  headers: Record<string, string>;
  body: {
    error: { code: AppErrorCode; message: string; details?: AppErrorDetails; requestId?: string };
  };
};

/** The one table from refusals to HTTP. */
const statuses: Record<AppErrorCode, number> = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  limit_reached: 429,
  precondition_failed: 412,
  unavailable: 503,
  internal: 500,
};

const headersOf: Partial<Record<AppErrorCode, Record<string, string>>> = {
  unauthenticated: { 'WWW-Authenticate': 'Bearer' },
  limit_reached: { 'Retry-After': '10' },
  unavailable: { 'Retry-After': '5' },
};

/** What a failed request answers; of anything unexpected only its request id. */
export function errorResponse(error: unknown, requestId: string): ErrorResponse {
  const { code, message, details } = toAppError(error);
  return {
    status: statuses[code],
    headers: { ...headersOf[code], ...retryAfter(details) },
    body: {
      error: {
        code,
        message,
        ...(details && { details }),
        ...(code === 'internal' && { requestId }),
      },
    },
  };
}

/** Where it is known how long; else the table says when asking again may help. */
function retryAfter(details: AppErrorDetails = {}): Record<string, string> {
  const { retryAfterSeconds } = details;
  return typeof retryAfterSeconds === 'number' ? { 'Retry-After': String(retryAfterSeconds) } : {};
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof URIError) {
    return new AppError('invalid_input', 'The address holds a % that stands for no character.');
  }
  if (isUnreadableBody(error)) {
    return new AppError('invalid_input', 'The body is not valid JSON, or too long.');
  }
  if (isDatabaseAway(error)) {
    return new AppError('unavailable', 'The database does not answer: try again in a moment.');
  }
  return new AppError('internal', 'Something went wrong on our side.');
}

/** body-parser's errors carry the status they want. */
function isUnreadableBody(error: unknown): boolean {
  const status = propertyOf(error, 'status');
  return typeof status === 'number' && status >= 400 && status < 500;
}

/** Of the driver, of the operating system, and of PostgreSQL while it starts or stops (class 57P). */
const awayCodes = /^(CONNECT_TIMEOUT|CONNECTION_\w+|ECONN\w+|EPIPE|57P0[1-3])$/;

function isDatabaseAway(error: unknown): boolean {
  const code = propertyOf(error, 'code');
  if (typeof code === 'string' && awayCodes.test(code)) return true;
  return error instanceof Error && error.cause !== undefined && isDatabaseAway(error.cause);
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
