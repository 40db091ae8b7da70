import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Trash2 } from 'lucide-react';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { TrashList } from '../components/trash/trash-list.tsx';
import { Button } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const cursor = new URL(request.url).searchParams.get('cursor');
  const input = { limit: 100, ...(cursor && { cursor }) };
  return load(context.services.contacts.listTrash(access, input));
}

export const meta: MetaFunction = () => [{ title: 'Trash · Followthrough' }];

export default function Trash() {
  const { items, nextCursor } = useLoaderData<typeof loader>();
  useLiveRevalidation(['contact.changed']);
  return (
    <Page
      title="Trash"
      hint="Deleted contacts stay here for 30 days. What they had comes back with them, and their sequences go on where they stopped."
      back={{ to: '/contacts', label: 'Contacts' }}
    >
      {items.length === 0 ? (
        <EmptyState icon={Trash2} title="The trash is empty">
          Contacts that are deleted wait here for 30 days.
        </EmptyState>
      ) : (
        <div className="grid justify-items-start gap-3">
          <div className="w-full">
            <TrashList contacts={items} />
          </div>
          {nextCursor && (
            <Button asChild>
              <Link to={`?cursor=${nextCursor}`}>Deleted before these</Link>
            </Button>
          )}
        </div>
      )}
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
