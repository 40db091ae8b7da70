import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mergedMax } from '../components/merge/merge-address.ts';
import { MergeForm } from '../components/merge/merge-form.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const asked = new Set(new URL(request.url).searchParams.getAll('contactId'));
  if (asked.size < 2 || asked.size > mergedMax) {
    throw data(`Choose two to ${mergedMax} contacts to merge.`, { status: 400 });
  }
  const get = (contactId: string) => context.services.contacts.get(access, { contactId });
  return { contacts: await load(Promise.all([...asked].map(get))) };
}

export const meta: MetaFunction = () => [{ title: 'Merge contacts · Followthrough' }];

export default function MergeContacts() {
  const { contacts } = useLoaderData<typeof loader>();
  return (
    <Page width="wide" title="Merge contacts" back={{ to: '/contacts', label: 'Contacts' }}>
      <MergeForm key={contacts.map(({ id }) => id).join()} contacts={contacts} />
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
