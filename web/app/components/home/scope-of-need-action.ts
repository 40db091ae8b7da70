import type { NeedView } from '#domain/needs-you/need-view.ts';
import type { ApiScope } from '#domain/workspace/access.ts';

type NeedAction = NeedView['actions'][number];

/** What an answer to a need takes: mailboxes and the check of all data are an administrator's. */
export function scopeOfNeedAction({ method, path }: Pick<NeedAction, 'method' | 'path'>): ApiScope {
  if (method === 'GET') return 'read';
  return /^\/(mailboxes|integrity)\//.test(path) ? 'admin' : 'write';
}
