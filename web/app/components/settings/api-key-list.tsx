import type { ApiKeyView } from '#domain/workspace/api-key-view.ts';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { Instant } from '../time/instant.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

export function ApiKeyList({ apiKeys }: { apiKeys: readonly ApiKeyView[] }) {
  const fetcher = useAnnouncedFetcher();
  if (apiKeys.length === 0) {
    return (
      <p className="px-4 py-6 text-center text-sm text-ink-faint">
        No key yet. A key lets a program do what you may do, as far as its scopes go.
      </p>
    );
  }
  return (
    <ul className="divide-y" aria-label="API keys">
      {apiKeys.map(({ id, name, prefix, scopes, createdAt, lastUsedAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 text-sm">
          <div className="min-w-40 flex-1">
            <p className="font-medium">{name}</p>
            <p className="text-xs text-ink-faint">
              <code className="font-mono">{prefix}…</code> · made <Instant at={createdAt} />
            </p>
          </div>
          <span className="flex gap-1">
            {scopes.map((scope) => (
              <Badge key={scope}>{scope}</Badge>
            ))}
          </span>
          <span className="w-36 text-xs text-ink-faint">
            {lastUsedAt ? (
              <>
                used <Instant at={lastUsedAt} as="distance" />
              </>
            ) : (
              'never used'
            )}
          </span>
          <ConfirmDialog
            danger
            title={`Revoke ${name}?`}
            effect="Programs that use it are refused from this moment on."
            confirmLabel="Revoke"
            onConfirm={() => fetcher.submit({ intent: 'revoke', apiKeyId: id }, { method: 'post' })}
            trigger={
              <Button size="sm" look="danger">
                Revoke
              </Button>
            }
          />
        </li>
      ))}
    </ul>
  );
}
