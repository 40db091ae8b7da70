import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Upload } from 'lucide-react';
import { contactStatuses } from '#domain/contact/contact-status-view.ts';
import { AddContactDialog } from '../components/contact/add-contact-dialog.tsx';
import { BulkBar } from '../components/contact/bulk-bar.tsx';
import { changeContacts } from '../forms/change-contacts.server.ts';
import { ContactFilters } from '../components/contact/contact-filters.tsx';
import { isFiltered, readContactQuery } from '../components/contact/contact-query.ts';
import { ExportMenu } from '../components/contact/export-menu.tsx';
import { ContactTable } from '../components/contact/contact-table.tsx';
import { NoContacts } from '../components/contact/no-contacts.tsx';
import { useContactPages } from '../components/contact/use-contact-pages.ts';
import { useSelection } from '../components/contact/use-selection.ts';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { Button } from '../components/ui/button.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { campaigns, contacts, mailboxes } = context.services;
  const query = readContactQuery(new URL(request.url).searchParams);
  const [page, campaignPage, mailboxPage] = await load(
    Promise.all([
      contacts.list(access, query),
      campaigns.list(access, { limit: 200 }),
      mailboxes.list(access, { limit: 200 }),
    ]),
  );
  return {
    query,
    page,
    campaigns: campaignPage.items.map(({ id, name, status, steps }) => ({
      id,
      name,
      status,
      stepCount: steps.length,
    })),
    mailboxes: mailboxPage.items.map(({ id, address }) => ({ id, address })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  return changeContacts(context.services, access, await request.formData());
}

export const meta: MetaFunction = () => [{ title: 'Contacts · Followthrough' }];

export default function Contacts() {
  const { query, page, campaigns, mailboxes } = useLoaderData<typeof loader>();
  const pages = useContactPages(page, searchOf(query));
  const selection = useSelection();
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
          <ExportMenu search={searchOf(query)} />
          <AddContactDialog />
          <Button look="primary" asChild>
            <Link to="/contacts/import">
              <Upload aria-hidden /> Import
            </Link>
          </Button>
        </>
      }
    >
      <ContactFilters query={query} statuses={statuses} campaigns={campaigns} />
      {pages.contacts.length === 0 ? (
        <NoContacts isFiltered={isFiltered(query)} />
      ) : (
        <ContactTable
          {...pages}
          sort={query.sort ?? '-createdAt'}
          selection={selection}
          addressOfMailbox={new Map(mailboxes.map(({ id, address }) => [id, address]))}
        />
      )}
      <BulkBar
        selection={selection}
        campaigns={campaigns.filter(({ status }) => status !== 'archived')}
      />
    </Page>
  );
}

function searchOf(query: Record<string, string | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return new URLSearchParams(given).toString();
}

export { ErrorPage as ErrorBoundary };
