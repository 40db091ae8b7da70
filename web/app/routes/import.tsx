import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { ImportView } from '#domain/import/import-view.ts';
import { ImportCounts } from '../components/import/import-counts.tsx';
import { RejectionTable } from '../components/import/rejection-table.tsx';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { Button } from '../components/ui/button.tsx';
import { Callout } from '../components/ui/callout.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const importId = params['importId'] ?? '';
  return { run: await load(context.services.imports.get(access, { importId })) };
}

export const meta: MetaFunction = () => [{ title: 'Import · Followthrough' }];

export default function Import() {
  const { run } = useLoaderData<typeof loader>();
  useLiveRevalidation(['import.progress']);
  return (
    <Page
      title={run.fileName}
      back={{ to: '/contacts', label: 'Contacts' }}
      actions={
        <>
          <Button asChild>
            <Link to="/contacts/import">Import another file</Link>
          </Button>
          <Button look="primary" asChild>
            <Link to="/contacts">Show contacts</Link>
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <State run={run} />
        <ImportCounts counts={run} />
        {run.rejected > 0 && <RejectionTable {...run} />}
      </div>
    </Page>
  );
}

function State({ run }: { run: ImportView }) {
  switch (run.status) {
    case 'queued':
      return <Callout tone="neutral" title="Waiting for its turn" />;
    case 'running':
      return (
        <Callout tone="info" title="Reading the file">
          You can leave this page; the import goes on.
        </Callout>
      );
    case 'failed':
      return (
        <Callout
          tone="bad"
          title={
            run.error?.line
              ? `The file cannot be read from line ${run.error.line} on`
              : 'The file cannot be read'
          }
        >
          {run.error?.message} What was read before it is kept: see the counts.
        </Callout>
      );
    case 'completed':
      return (
        <Callout tone="good" title="The import is complete">
          {run.rejected === 0
            ? 'Every row was taken.'
            : 'Mend the rejected rows below and import them again; nobody is added twice.'}
        </Callout>
      );
  }
}

export { ErrorPage as ErrorBoundary };
