import { AppError } from '#domain/shared/app-error.ts';

export function nameTaken(what: string): AppError {
  const message = `There is a ${what} of this name already.`;
  return new AppError('conflict', message, { details: { fields: { name: message } } });
}
