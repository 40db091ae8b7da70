import { AppError } from '#domain/shared/app-error.ts';

export function addressTaken(): AppError {
  const message = 'Another contact has this address.';
  return new AppError('conflict', message, { details: { fields: { email: message } } });
}
