import type { AppError, AppErrorCode } from '#domain/shared/app-error.ts';

/** What a screen shows when a verb said no. */
export interface Refusal {
  readonly code: AppErrorCode;
  readonly message: string;
  /** What is wrong with which field, by the field's path, as `steps.0.subject`. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The refusal in an error, or null when it is a bug. */
export function findRefusal(error: unknown): Refusal | null {
  if (!isAppError(error) || error.code === 'internal') return null;
  return { code: error.code, message: error.message, fields: fieldMessages(error.details) };
}

/** By name: the server's build carries its own copy of the class. */
function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError';
}

function fieldMessages(details: AppError['details']): Record<string, string> {
  const fields = details?.['fields'];
  if (!isRecord(fields)) return {};
  return Object.fromEntries(
    Object.entries(fields).map(([path, message]) => [path, String(message)]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
