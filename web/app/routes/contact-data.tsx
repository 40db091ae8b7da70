import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FieldsPanel } from '../components/contact-data/fields-panel.tsx';
import { ListsPanel } from '../components/contact-data/lists-panel.tsx';
import { SegmentsPanel } from '../components/contact-data/segments-panel.tsx';
import { TagsPanel } from '../components/contact-data/tags-panel.tsx';
import { ViewsPanel } from '../components/contact-data/views-panel.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { campaigns, contactData, customFields, savedViews, segments } = context.services;
  const [data, segmentPage, viewPage, fieldPage, campaignPage] = await load(
    Promise.all([
      contactData.get(access, undefined),
      segments.list(access, undefined),
      savedViews.list(access, undefined),
      customFields.list(access, undefined),
      campaigns.list(access, { limit: 200 }),
    ]),
  );
  return {
    ...data,
    segments: segmentPage.items,
    views: viewPage.items,
    typedFields: fieldPage.items,
    campaigns: campaignPage.items.map(({ id, name }) => ({ id, name })),
  };
}

export const meta: MetaFunction = () => [{ title: 'Contact data · Followthrough' }];

export default function ContactData() {
  const { fields, tags, lists, segments, views, typedFields, campaigns } =
    useLoaderData<typeof loader>();
  return (
    <Page title="Contact data" back={{ to: '/settings', label: 'Settings' }}>
      <div className="grid gap-4">
        <FieldsPanel fields={fields} />
        <TagsPanel tags={tags} />
        <ListsPanel lists={lists} />
        <SegmentsPanel
          segments={segments}
          views={views}
          groups={{ tags, lists }}
          campaigns={campaigns}
          fields={typedFields}
        />
        <ViewsPanel views={views} />
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
