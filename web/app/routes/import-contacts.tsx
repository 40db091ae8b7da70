import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Download } from 'lucide-react';
import { ImportForm } from '../components/import/import-form.tsx';
import { Button } from '../components/ui/button.tsx';
import { Page } from '../components/ui/page.tsx';
import { Panel } from '../components/ui/panel.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { requireAccess } from '../session/require-access.ts';

export function loader({ context, request }: LoaderFunctionArgs) {
  requireAccess(context, request);
  return null;
}

export const meta: MetaFunction = () => [{ title: 'Import contacts · Followthrough' }];

export default function ImportContacts() {
  return (
    <Page title="Import contacts" back={{ to: '/contacts', label: 'Contacts' }}>
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
        <ImportForm />
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
              Every other column is kept and can be used in mails, as{' '}
              <code className="font-mono text-xs text-ink">{'{{custom.City}}'}</code>.
            </p>
            <p>Commas, semicolons or tabs; any usual encoding; up to 200 MB.</p>
            <div>
              <Button size="sm" asChild>
                <a href="/contacts-template.csv" download>
                  <Download aria-hidden /> Template CSV
                </a>
              </Button>
            </div>
          </div>
        </Panel>
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
