import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Download } from 'lucide-react';
import { ImportForm } from '../components/import/import-form.tsx';
import { RecentImports } from '../components/import/recent-imports.tsx';
import { useMay } from '../components/rights/rights.tsx';
import { Button } from '../components/ui/button.tsx';
import { Callout } from '../components/ui/callout.tsx';
import { Page } from '../components/ui/page.tsx';
import { Panel } from '../components/ui/panel.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { items } = await load(context.services.imports.list(access, { limit: 5 }));
  return { imports: items };
}

export const meta: MetaFunction = () => [{ title: 'Import contacts · Followthrough' }];

export default function ImportContacts() {
  const { imports } = useLoaderData<typeof loader>();
  const mayImport = useMay('write');
  return (
    <Page title="Import contacts" back={{ to: '/contacts', label: 'Contacts' }}>
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
        {mayImport ? (
          <ImportForm />
        ) : (
          <Callout tone="neutral" title="Members import contacts">
            What they bring is listed beside this.
          </Callout>
        )}
        <div className="grid gap-6">
          <Panel title="What the file looks like">
            <div className="grid gap-3 text-sm text-ink-soft">
              <p>
                The first line names the columns. <strong className="text-ink">Name</strong>,{' '}
                <strong className="text-ink">Email</strong>,{' '}
                <strong className="text-ink">Company</strong> and{' '}
                <strong className="text-ink">Role</strong> are needed; their usual other names
                (“E-mail”, “Job title”) are understood.
              </p>
              <p>
                Phone, links, place, time zone and tags have their fields. Every other column is
                kept and can be used in mails, as{' '}
                <code className="font-mono text-xs text-ink">{'{{custom.City}}'}</code>.
              </p>
              <p>
                CSV with commas, semicolons or tabs in any usual encoding, Excel (.xlsx) or JSON, up
                to 200 MB. You see what would happen before anything is imported.
              </p>
              <div>
                <Button size="sm" asChild>
                  <a href="/contacts-template.csv" download>
                    <Download aria-hidden /> Template CSV
                  </a>
                </Button>
              </div>
            </div>
          </Panel>
          <RecentImports imports={imports} />
        </div>
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
