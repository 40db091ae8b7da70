import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MappingForm } from '../components/notion/mapping-form.tsx';
import { Callout } from '../components/ui/callout.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { startImport } from '../forms/change-notion.server.ts';
import { formText } from '../forms/form-text.ts';
import { readNotionMapping } from '../forms/read-notion-mapping.server.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const connectionId = new URL(request.url).searchParams.get('connectionId');
  const asked = {
    databaseId: params['databaseId'] ?? '',
    ...(connectionId !== null && { connectionId }),
  };
  return { database: await load(context.services.notion.getDatabase(access, asked)) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  const form = await request.formData();
  const started = context.services.notion.startImport(access, {
    databaseId: params['databaseId'] ?? '',
    connectionId: formText(form, 'connectionId'),
    mapping: readNotionMapping(form),
  });
  return startImport(started);
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.database.title ?? 'Database'} · Followthrough` },
];

export default function NotionDatabase() {
  const { database } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return (
    <Page title={database.title} back={{ to: '/settings/notion', label: 'Notion' }}>
      <div className="grid gap-4">
        {outcome && !outcome.ok && (
          <Callout tone="bad" title="It was not imported">
            {outcome.refusal.message}
          </Callout>
        )}
        {database.faults.length > 0 && (
          <Callout tone="warn" title="The database has changed since it was linked">
            {database.faults.join(' ')}
          </Callout>
        )}
        <MappingForm key={database.id} database={database} />
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
