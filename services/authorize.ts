import { AppError } from '#domain/shared/app-error.ts';
import type { ApiScope } from '#domain/workspace/access.ts';
import type { Access } from './context.ts';

/** First line of every verb. @throws AppError forbidden */
export function authorize(access: Access, scope: ApiScope): void {
  if (access.scopes.includes(scope)) return;
  throw new AppError('forbidden', `This needs the right to ${scopeWords[scope]}.`, {
    details: { scope },
  });
}

const scopeWords: Record<ApiScope, string> = {
  read: 'read',
  write: 'change contacts and campaigns',
  admin: 'change mailboxes, API keys and members',
};
