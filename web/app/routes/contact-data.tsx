import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FieldsPanel } from '../components/contact-data/fields-panel.tsx';
import { ListsPanel } from '../components/contact-data/lists-panel.tsx';
import { TagsPanel } from '../components/contact-data/tags-panel.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  return load(context.services.contactData.get(access, undefined));
}

export const meta: MetaFunction = () => [{ title: 'Contact data · Followthrough' }];

export default function ContactData() {
  const { fields, tags, lists } = useLoaderData<typeof loader>();
  return (
    <Page title="Contact data" back={{ to: '/settings', label: 'Settings' }}>
      <div className="grid gap-4">
        <FieldsPanel fields={fields} />
        <TagsPanel tags={tags} />
        <ListsPanel lists={lists} />
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
