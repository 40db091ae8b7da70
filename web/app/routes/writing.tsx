import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { UpdateWorkspaceInput } from '#domain/workspace/update-workspace-input.ts';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { Page } from '../components/ui/page.tsx';
import { Panel } from '../components/ui/panel.tsx';
import { ModelPanel } from '../components/writing/model-panel.tsx';
import { MonthPanel } from '../components/writing/month-panel.tsx';
import { MonthsTable } from '../components/writing/months-table.tsx';
import { attempt } from '../errors/attempt.ts';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { readJson } from '../forms/read-json.server.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const usage = await load(context.services.writing.getUsage(access));
  return { usage };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  const change = await readJson(request, UpdateWorkspaceInput);
  if (!change.ok) return change;
  return attempt(
    context.services.workspace.update(access, change.value).then(() => 'The budget was saved'),
  );
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

export const meta: MetaFunction = () => [{ title: 'Writing · Followthrough' }];

export default function Writing() {
  const { usage } = useLoaderData<typeof loader>();
  useLiveRevalidation(['contact.changed']);
  return (
    <Page title="Writing" width="narrow" back={{ to: '/settings', label: 'Settings' }}>
      <div className="grid gap-4">
        <ModelPanel model={usage.model} />
        <MonthPanel usage={usage} />
        <Panel
          title="Month by month"
          hint="An email takes one answer, up to three if it is written again; a reply may take one."
          flush
        >
          <MonthsTable months={usage.months} />
        </Panel>
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
