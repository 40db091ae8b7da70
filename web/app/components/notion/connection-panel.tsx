import { Form, Link } from '@remix-run/react';
import type { NotionConnectionView } from '#domain/notion/notion-connection-view.ts';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { IfMay } from '../rights/if-may.tsx';
import { Instant } from '../time/instant.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Panel } from '../ui/panel.tsx';
import { SourceRow } from './source-row.tsx';

/** One Notion workspace: whether it works, and its databases. */
export function ConnectionPanel({ connection }: { connection: NotionConnectionView }) {
  const fetcher = useAnnouncedFetcher();
  const { id, name, problem, restsUntil, requestsPerMinute, databases } = connection;
  return (
    <Panel
      title={name}
      hint={
        restsUntil ? (
          <>
            Notion asked for rest; we go on <Instant at={restsUntil} as="distance" />
          </>
        ) : (
          `At most ${requestsPerMinute} requests a minute at present`
        )
      }
      action={
        <>
          <Badge tone={problem ? 'bad' : 'good'}>{problem ? 'Disconnected' : 'Connected'}</Badge>
          <IfMay scope="admin">
            <ConfirmDialog
              danger
              title={`Disconnect ${name}?`}
              effect="Nothing is read from it or written to it any more. Contacts and their history stay."
              confirmLabel="Disconnect"
              onConfirm={() =>
                fetcher.submit({ intent: 'disconnect', connectionId: id }, { method: 'post' })
              }
              trigger={
                <Button size="sm" look="danger">
                  Disconnect
                </Button>
              }
            />
          </IfMay>
        </>
      }
      flush
    >
      {problem && (
        <div className="p-4 pb-0">
          <Callout tone="bad" title="Notion is disconnected; emails are not affected">
            {problem.message}
          </Callout>
        </div>
      )}
      {databases.length === 0 ? (
        <p className="px-4 py-6 text-center text-sm text-ink-faint">
          No database yet. Look one up below.
        </p>
      ) : (
        <ul className="divide-y" aria-label={`Databases of ${name}`}>
          {databases.map((source) => (
            <SourceRow key={source.id} source={source} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Finds a database by its title. */
export function DatabaseSearch({
  words,
  found,
  refusal,
}: {
  words: string | null;
  found: readonly { id: string; connectionId: string; title: string }[];
  refusal: string | null;
}) {
  return (
    <Panel title="Add a database" hint="Only databases shared with the connection are found.">
      <Form method="get" role="search" className="flex flex-wrap gap-2">
        <input
          type="search"
          name="q"
          defaultValue={words ?? ''}
          aria-label="Title of the database"
          placeholder="Title of the database"
          className="h-8 min-w-48 flex-1 rounded-md border border-line-strong bg-surface px-2.5 text-sm"
        />
        <Button type="submit">Look it up</Button>
      </Form>
      {refusal && (
        <Callout tone="bad" className="mt-3">
          {refusal}
        </Callout>
      )}
      {words !== null && !refusal && found.length === 0 && (
        <p className="mt-3 text-sm text-ink-soft">
          Nothing of that title is shared with us. In Notion, open the database, “…”, Connections,
          and add the connection; then look again.
        </p>
      )}
      {found.length > 0 && (
        <ul className="mt-3 divide-y rounded-md border" aria-label="Databases found">
          {found.map(({ id, connectionId, title }) => (
            <li key={id} className="flex items-center justify-between gap-3 px-3 py-2 text-sm">
              <span className="min-w-0 truncate font-medium">{title}</span>
              <Button size="sm" asChild>
                <Link to={`/settings/notion/databases/${id}?connectionId=${connectionId}`}>
                  Choose
                </Link>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
