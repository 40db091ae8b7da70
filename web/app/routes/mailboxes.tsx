import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Inbox } from 'lucide-react';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { ConnectGmailDialog } from '../components/mailbox/connect-gmail-dialog.tsx';
import { MailboxList } from '../components/mailbox/mailbox-list.tsx';
import { useMay } from '../components/rights/rights.tsx';
import { Callout } from '../components/ui/callout.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Page } from '../components/ui/page.tsx';
import { attempt } from '../errors/attempt.ts';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { formText } from '../forms/form-text.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { items } = await load(context.services.mailboxes.list(access, { limit: 200 }));
  return { mailboxes: items, hasSandbox: context.services.sandbox.isOn };
}

/** Connecting starts here and goes on at Google. */
export async function action({ context, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  const form = await request.formData();
  const outcome = await attempt(
    context.services.mailboxes.connectGmail(access, {
      returnTo: formText(form, 'returnTo') || '/mailboxes',
      timeZone: formText(form, 'timeZone') || 'UTC',
    }),
  );
  return outcome.ok ? redirect(outcome.value.authorizationUrl) : { refusal: outcome.refusal };
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

export const meta: MetaFunction = () => [{ title: 'Mailboxes · Followthrough' }];

export default function Mailboxes() {
  const { mailboxes, hasSandbox } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.refusal.message;
  const mayConnect = useMay('admin');
  useLiveRevalidation(['mailbox.changed']);
  return (
    <Page
      title="Mailboxes"
      actions={
        <ConnectGmailDialog hasSandbox={hasSandbox} returnTo="/mailboxes" label="Connect Gmail" />
      }
    >
      <div className="grid gap-4">
        {problem && (
          <Callout tone="bad" title="The mailbox was not connected">
            {problem}
          </Callout>
        )}
        {mailboxes.length === 0 ? (
          <EmptyState
            icon={Inbox}
            title="No mailbox yet"
            actions={
              <ConnectGmailDialog
                hasSandbox={hasSandbox}
                returnTo="/mailboxes"
                label={hasSandbox ? 'Connect a Sandbox mailbox' : 'Connect Gmail'}
              />
            }
          >
            {!mayConnect && 'Campaigns send from the mailboxes that an owner or admin connects.'}
            {mayConnect &&
              (hasSandbox
                ? 'Campaigns send from your own mailbox. No Google account is set up here, so the Sandbox plays Google on this machine.'
                : 'Campaigns send from your own mailbox and watch it for answers.')}
          </EmptyState>
        ) : (
          <MailboxList mailboxes={mailboxes} hasSandbox={hasSandbox} />
        )}
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
