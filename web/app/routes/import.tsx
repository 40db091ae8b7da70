import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { ImportView } from '#domain/import/import-view.ts';
import type { ImportState } from '#domain/import/import-state.ts';
import { ImportCounts } from '../components/import/import-counts.tsx';
import { ImportOutcome } from '../components/import/import-outcome.tsx';
import { ImportSteps } from '../components/import/import-steps.tsx';
import { MappingForm } from '../components/import/mapping-form.tsx';
import { RejectionTable } from '../components/import/rejection-table.tsx';
import { ReviewPanel } from '../components/import/review-panel.tsx';
import { DiscardButton } from '../components/import/discard-button.tsx';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { FieldsIfMay } from '../components/rights/fields-if-may.tsx';
import { IfMay } from '../components/rights/if-may.tsx';
import { Button } from '../components/ui/button.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { changeImport } from '../forms/change-import.server.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

/** While nothing has become a contact yet. */
const reviewStates: readonly ImportState[] = ['draft', 'reviewing', 'reviewed'];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { imports } = context.services;
  const importId = params['importId'] ?? '';
  const run = await load(imports.get(access, { importId }));
  const query = new URL(request.url).searchParams;
  const isInReview = reviewStates.includes(run.status);
  const asksColumns = query.get('step') === 'columns' && isInReview;
  if (run.status !== 'draft' && !asksColumns) return { run, isInReview, file: null };
  const sheet = query.get('sheet');
  const input = { importId, ...(sheet !== null && { sheet }) };
  return { run, isInReview, file: await load(imports.getColumns(access, input)) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  const form = await request.formData();
  return changeImport(context.services, access, params['importId'] ?? '', form);
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

export const meta: MetaFunction = () => [{ title: 'Import · Followthrough' }];

export default function Import() {
  const { run, isInReview, file } = useLoaderData<typeof loader>();
  useLiveRevalidation(['import.progress']);
  return (
    <Page
      title={run.fileName}
      back={{ to: '/contacts', label: 'Contacts' }}
      actions={
        isInReview ? (
          <IfMay scope="write">
            <DiscardButton />
          </IfMay>
        ) : (
          <AfterImport source={run.source} />
        )
      }
    >
      <div className="grid gap-5">
        {run.source === 'file' && (
          <ImportSteps at={file ? 'columns' : isInReview ? 'review' : 'import'} />
        )}
        {file ? (
          <FieldsIfMay scope="write">
            <MappingForm run={run} file={file} />
          </FieldsIfMay>
        ) : isInReview ? (
          <FieldsIfMay scope="write">
            <ReviewPanel run={run} />
          </FieldsIfMay>
        ) : (
          <>
            <ImportOutcome run={run} />
            <ImportCounts counts={run} />
            {run.rejected > 0 && <RejectionTable {...run} />}
          </>
        )}
      </div>
    </Page>
  );
}

function AfterImport({ source }: Pick<ImportView, 'source'>) {
  return (
    <>
      <IfMay scope="write">
        <Button asChild>
          {source === 'notion' ? (
            <Link to="/settings/notion">Notion</Link>
          ) : (
            <Link to="/contacts/import">Import another file</Link>
          )}
        </Button>
      </IfMay>
      <Button look="primary" asChild>
        <Link to="/contacts">Show contacts</Link>
      </Button>
    </>
  );
}

export { ErrorPage as ErrorBoundary };
