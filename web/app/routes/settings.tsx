import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { UpdateWorkspaceInput } from '#domain/workspace/update-workspace-input.ts';
import { ApiKeyList } from '../components/settings/api-key-list.tsx';
import { CreateApiKeyDialog } from '../components/settings/create-api-key-dialog.tsx';
import { IntegrityPanel } from '../components/settings/integrity-panel.tsx';
import { SettingsPages } from '../components/settings/settings-pages.tsx';
import { SystemPanel } from '../components/settings/system-panel.tsx';
import { ThemeChoice } from '../components/settings/theme-choice.tsx';
import { WorkspaceLimits } from '../components/settings/workspace-limits.tsx';
import { IfMay } from '../components/rights/if-may.tsx';
import { Fact, Facts } from '../components/ui/facts.tsx';
import { Page } from '../components/ui/page.tsx';
import { Panel } from '../components/ui/panel.tsx';
import { attempt } from '../errors/attempt.ts';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { changeApiKeys } from '../forms/change-api-keys.server.ts';
import { readJson } from '../forms/read-json.server.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { services, installation } = context;
  const [me, workspace, integrity, apiKeys] = await load(
    Promise.all([
      services.me.get(access),
      services.workspace.get(access),
      services.integrity.get(access),
      access.scopes.includes('admin') ? services.apiKeys.list(access) : { items: [] },
    ]),
  );
  const { version, temporalUiUrl } = installation;
  return { me, workspace, integrity, apiKeys: apiKeys.items, version, temporalUiUrl };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  if (request.headers.get('content-type')?.startsWith('application/json')) {
    const change = await readJson(request, UpdateWorkspaceInput);
    if (!change.ok) return change;
    return attempt(context.services.workspace.update(access, change.value).then(() => 'Saved'));
  }
  const form = await request.formData();
  if (form.get('intent') === 'checkIntegrity') {
    return attempt(context.services.integrity.check(access).then(() => 'Checked'));
  }
  return changeApiKeys(context.services, access, form);
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

export const meta: MetaFunction = () => [{ title: 'Settings · Followthrough' }];

export default function Settings() {
  const { me, workspace, integrity, apiKeys, version, temporalUiUrl } =
    useLoaderData<typeof loader>();
  return (
    <Page title="Settings">
      <div className="grid gap-4">
        <SettingsPages />
        <WorkspaceLimits key={workspace.id} workspace={workspace} />
        <Panel title="You">
          <Facts>
            {me.user && <Fact name="Name">{`${me.user.name}, ${me.user.email}`}</Fact>}
            <Fact name="Your role">
              <span className="capitalize">{me.role}</span>
            </Fact>
          </Facts>
        </Panel>
        <Panel title="Theme">
          <ThemeChoice />
        </Panel>
        <IfMay scope="admin">
          <Panel
            title="API keys"
            hint="For programs that work in this workspace."
            action={<CreateApiKeyDialog />}
            flush
          >
            <ApiKeyList apiKeys={apiKeys} />
          </Panel>
        </IfMay>
        <IntegrityPanel integrity={integrity} />
        <SystemPanel version={version} temporalUiUrl={temporalUiUrl} />
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
