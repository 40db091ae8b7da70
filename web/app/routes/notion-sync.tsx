import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { notionLinkStates } from '#domain/notion/notion-link-state.ts';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { linkStates } from '../components/notion/link-state-words.ts';
import { SyncLogTable } from '../components/notion/sync-log-table.tsx';
import { Button } from '../components/ui/button.tsx';
import { Page } from '../components/ui/page.tsx';
import { Panel } from '../components/ui/panel.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { changeNotion } from '../forms/change-notion.server.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

const pageRows = 100;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { searchParams } = new URL(request.url);
  const state = notionLinkStates.find((each) => each === searchParams.get('state'));
  const cursor = searchParams.get('cursor');
  const log = await load(
    context.services.notion.listSyncLog(access, {
      limit: pageRows,
      ...(state && { state }),
      ...(cursor !== null && { cursor }),
    }),
  );
  return { entries: log.items, nextCursor: log.nextCursor, state: state ?? null };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  return changeNotion(context.services, access, await request.formData());
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

export const meta: MetaFunction = () => [{ title: 'Rows of Notion · Followthrough' }];

export default function NotionSync() {
  const { entries, nextCursor, state } = useLoaderData<typeof loader>();
  useLiveRevalidation(['notion.changed', 'contact.changed']);
  const query = (more: Record<string, string>) => `?${new URLSearchParams(more)}`;
  return (
    <Page title="Rows of Notion" back={{ to: '/settings/notion', label: 'Notion' }} width="wide">
      <div className="grid gap-4">
        <nav aria-label="Filter" className="flex flex-wrap gap-2">
          <Button asChild size="sm" look={state === null ? 'primary' : 'secondary'}>
            <Link to="?">All</Link>
          </Button>
          {notionLinkStates.map((each) => (
            <Button key={each} asChild size="sm" look={state === each ? 'primary' : 'secondary'}>
              <Link to={query({ state: each })}>
                <span className="inline-block first-letter:uppercase">
                  {linkStates[each].label}
                </span>
              </Link>
            </Button>
          ))}
        </nav>
        <Panel title="Each row and its contact’s status" hint="The latest change first." flush>
          {entries.length === 0 ? (
            <p className="px-4 py-8 text-center text-sm text-ink-faint">
              {state === null ? 'No row of Notion is a contact yet.' : 'None at present.'}
            </p>
          ) : (
            <SyncLogTable entries={entries} />
          )}
        </Panel>
        {nextCursor && (
          <div className="flex justify-center">
            <Button asChild>
              <Link to={query({ ...(state && { state }), cursor: nextCursor })}>Earlier</Link>
            </Button>
          </div>
        )}
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
