import { AppError } from '#domain/shared/app-error.ts';

/** The same words for what never was and for what is another workspace's. */
export function notFound(what: string): AppError {
  return new AppError('not_found', `There is no such ${what}.`);
}
