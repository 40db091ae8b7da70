import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { ConnectGmailDialog } from '../components/mailbox/connect-gmail-dialog.tsx';
import { MailboxControls } from '../components/mailbox/mailbox-controls.tsx';
import { MailboxHealth } from '../components/mailbox/mailbox-health.tsx';
import { MailboxSettings } from '../components/mailbox/mailbox-settings.tsx';
import { MailboxStatus } from '../components/mailbox/mailbox-status.tsx';
import { Callout } from '../components/ui/callout.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { changeMailbox } from '../forms/change-mailbox.server.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const mailboxId = params['mailboxId'] ?? '';
  return {
    mailbox: await load(context.services.mailboxes.get(access, { mailboxId })),
    hasSandbox: context.services.sandbox.isOn,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  return changeMailbox(context.services, access, params['mailboxId'] ?? '', request);
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.mailbox.address ?? 'Mailbox'} · Followthrough` },
];

export default function Mailbox() {
  const { mailbox, hasSandbox } = useLoaderData<typeof loader>();
  useLiveRevalidation(['mailbox.changed']);
  return (
    <Page
      title={mailbox.address}
      beside={<MailboxStatus status={mailbox.status} />}
      hint={mailbox.displayName}
      back={{ to: '/mailboxes', label: 'Mailboxes' }}
      actions={<MailboxControls mailbox={mailbox} />}
    >
      <div className="grid gap-4">
        {mailbox.status === 'disconnected' && (
          <Callout
            tone="bad"
            title="Disconnected: nothing is sent and no answer is seen"
            action={
              <ConnectGmailDialog
                hasSandbox={hasSandbox}
                returnTo={`/mailboxes/${mailbox.id}`}
                label="Reconnect"
              />
            }
          >
            {mailbox.disconnectedReason} Nothing is lost; everything goes on once it is connected.
          </Callout>
        )}
        <MailboxHealth mailbox={mailbox} />
        <MailboxSettings key={mailbox.id} mailbox={mailbox} />
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
