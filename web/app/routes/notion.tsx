import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { ConnectNotion } from '../components/notion/connect-notion.tsx';
import { ConnectionPanel, DatabaseSearch } from '../components/notion/connection-panel.tsx';
import { IfMay } from '../components/rights/if-may.tsx';
import { useMay } from '../components/rights/rights.tsx';
import { Button } from '../components/ui/button.tsx';
import { Callout } from '../components/ui/callout.tsx';
import { Page } from '../components/ui/page.tsx';
import { attempt } from '../errors/attempt.ts';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { changeNotion } from '../forms/change-notion.server.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { notion } = context.services;
  const { items: connections } = await load(notion.listConnections(access));
  const working = connections.filter(({ problem }) => problem === null);
  // The first database is offered at once; later ones are looked up.
  const isEmpty = connections.every(({ databases }) => databases.length === 0);
  const q = new URL(request.url).searchParams.get('q') ?? (isEmpty ? '' : null);
  const searches = q === null || !access.scopes.includes('write') ? [] : working;
  const found = await Promise.all(
    searches.map(({ id }) =>
      attempt(notion.listDatabases(access, { q: q ?? '', connectionId: id })),
    ),
  );
  return {
    connections,
    hasDialog: notion.hasDialog,
    canSearch: working.length > 0,
    words: q,
    found: found.flatMap((outcome) => (outcome.ok ? outcome.value.items : [])),
    searchRefusal: found.flatMap((each) => (each.ok ? [] : [each.refusal.message]))[0] ?? null,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  return changeNotion(context.services, access, await request.formData());
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

export const meta: MetaFunction = () => [{ title: 'Notion · Followthrough' }];

export default function Notion() {
  const { connections, hasDialog, canSearch, words, found, searchRefusal } =
    useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const mayConnect = useMay('admin');
  useLiveRevalidation(['notion.changed', 'import.progress']);
  return (
    <Page
      title="Notion"
      back={{ to: '/settings', label: 'Settings' }}
      actions={
        connections.length > 0 && (
          <Button asChild>
            <Link to="/settings/notion/sync">Rows and their state</Link>
          </Button>
        )
      }
    >
      <div className="grid gap-4">
        {outcome && !outcome.ok && (
          <Callout tone="bad" title="That did not work">
            {outcome.refusal.message}
          </Callout>
        )}
        {connections.map((connection) => (
          <ConnectionPanel key={connection.id} connection={connection} />
        ))}
        <IfMay scope="write">
          {canSearch && <DatabaseSearch words={words} found={found} refusal={searchRefusal} />}
        </IfMay>
        {mayConnect && <ConnectNotion hasDialog={hasDialog} isFirst={connections.length === 0} />}
        {!mayConnect && connections.length === 0 && (
          <p className="text-sm text-ink-soft">
            Notion is not connected. An owner or admin can connect it.
          </p>
        )}
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
