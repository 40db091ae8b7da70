import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Trash2, Upload } from 'lucide-react';
import { contactStatuses } from '#domain/contact/contact-status-view.ts';
import { AddContactDialog } from '../components/contact/add-contact-dialog.tsx';
import { BulkBar } from '../components/contact/bulk-bar.tsx';
import { changeContacts } from '../forms/change-contacts.server.ts';
import { ContactFilters } from '../components/contact/contact-filters.tsx';
import {
  isFiltered,
  readColumns,
  readContactQuery,
  searchOf,
} from '../components/contact/contact-query.ts';
import { columnLayout } from '../components/contact/column-layout.ts';
import { chosenColumns, usualColumns } from '../components/contact/contact-columns.ts';
import { CountLine } from '../components/contact/count-line.tsx';
import { ExportMenu } from '../components/contact/export-menu.tsx';
import { ContactTable } from '../components/contact/contact-table.tsx';
import { NoContacts } from '../components/contact/no-contacts.tsx';
import { useContactCount } from '../components/contact/use-contact-count.ts';
import { useContactPages } from '../components/contact/use-contact-pages.ts';
import { useSelection } from '../components/contact/use-selection.ts';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { IfMay } from '../components/rights/if-may.tsx';
import { Button } from '../components/ui/button.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { campaigns, contacts, customFields, lists, mailboxes, savedViews, segments, tags } =
    context.services;
  const { searchParams } = new URL(request.url);
  const query = readContactQuery(searchParams);
  const [page, campaignPage, mailboxPage, tagPage, listPage, segmentPage, viewPage, fieldPage] =
    await load(
      Promise.all([
        contacts.list(access, query),
        campaigns.list(access, { limit: 200 }),
        mailboxes.list(access, { limit: 200 }),
        tags.list(access, undefined),
        lists.list(access, undefined),
        segments.list(access, undefined),
        savedViews.list(access, undefined),
        customFields.list(access, undefined),
      ]),
    );
  return {
    query,
    columns: readColumns(searchParams),
    page,
    campaigns: campaignPage.items.map(({ id, name, status, steps }) => ({
      id,
      name,
      status,
      stepCount: steps.length,
    })),
    mailboxes: mailboxPage.items.map(({ id, address }) => ({ id, address })),
    groups: {
      tags: tagPage.items,
      lists: listPage.items,
      segments: segmentPage.items,
    },
    views: viewPage.items,
    fields: fieldPage.items,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  return changeContacts(context.services, access, await request.formData());
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

export const meta: MetaFunction = () => [{ title: 'Contacts · Followthrough' }];

export default function Contacts() {
  const { query, columns, page, campaigns, mailboxes, groups, views, fields } =
    useLoaderData<typeof loader>();
  const pages = useContactPages(page, searchOf(query));
  const selection = useSelection();
  const count = useContactCount(query, page);
  useLiveRevalidation(['contact.changed']);

  const longest = Math.max(3, ...campaigns.map(({ stepCount }) => stepCount));
  const statuses = contactStatuses.filter((status) => {
    const followUp = /^Follow-Up (\d+)$/.exec(status)?.[1];
    return followUp === undefined || Number(followUp) < longest || status === query.status;
  });
  return (
    <Page
      full
      title="Contacts"
      actions={
        <>
          <Button look="ghost" size="icon" asChild>
            <Link to="/contacts/trash" aria-label="Trash" title="Trash">
              <Trash2 aria-hidden />
            </Link>
          </Button>
          <ExportMenu query={query} />
          <IfMay scope="write">
            <AddContactDialog />
            <Button look="primary" asChild>
              <Link to="/contacts/import">
                <Upload aria-hidden /> Import
              </Link>
            </Button>
          </IfMay>
        </>
      }
    >
      <ContactFilters
        query={query}
        columns={columns}
        statuses={statuses}
        campaigns={campaigns}
        groups={groups}
        views={views}
        fields={fields}
      />
      <CountLine count={count} isSimilar={page.isSimilar} q={query.q} />
      {pages.contacts.length === 0 ? (
        <NoContacts isFiltered={isFiltered(query)} />
      ) : (
        <ContactTable
          {...pages}
          layout={columnLayout(chosenColumns(columns ?? usualColumns), columns !== null)}
          fields={fields}
          sort={query.sort ?? '-createdAt'}
          selection={selection}
          addressOfMailbox={new Map(mailboxes.map(({ id, address }) => [id, address]))}
        />
      )}
      <BulkBar
        selection={selection}
        groups={groups}
        query={query}
        matching={page.isSimilar ? null : count}
        campaigns={campaigns.filter(({ status }) => status !== 'archived')}
      />
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
