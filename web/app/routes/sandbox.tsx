import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { FlaskConical } from 'lucide-react';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { ConversationList } from '../components/sandbox/conversation-list.tsx';
import { ConversationView } from '../components/sandbox/conversation-view.tsx';
import { conversations } from '../components/sandbox/conversations.ts';
import { Button } from '../components/ui/button.tsx';
import { Callout } from '../components/ui/callout.tsx';
import { classNames } from '../components/ui/class-names.ts';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { answerInSandbox } from '../forms/answer-in-sandbox.server.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { services, installation } = context;
  if (!services.sandbox.isOn) throw data('', { status: 404 });
  const { items } = await load(services.sandbox.listMessages(access));
  return { conversations: conversations(items), keepsMail: installation.sandboxKeepsMail };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  return answerInSandbox(context.services, access, await request.formData());
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

export const meta: MetaFunction = () => [{ title: 'Sandbox · Followthrough' }];

export default function Sandbox() {
  const { conversations: all, keepsMail } = useLoaderData<typeof loader>();
  const threadId = useSearchParams()[0].get('thread') ?? undefined;
  const open = all.find((conversation) => conversation.threadId === threadId);
  useLiveRevalidation(['mailbox.changed', 'campaign.changed']);
  return (
    <Page full title="Sandbox" hint="What recipients received, and what they would answer.">
      <div className="px-4 pt-3 md:px-6">
        <Callout tone="warn" title="Google is played on this machine">
          No mail leaves it.{' '}
          {keepsMail
            ? 'What is here survives a restart.'
            : 'What is here is forgotten when Followthrough restarts.'}
        </Callout>
      </div>
      {all.length === 0 ? (
        <EmptyState
          icon={FlaskConical}
          title="Nobody received anything yet"
          actions={
            <Button asChild>
              <Link to="/campaigns">Go to Campaigns</Link>
            </Button>
          }
        >
          Start a campaign from a Sandbox mailbox; its mails appear here as their recipients see
          them.
        </EmptyState>
      ) : (
        <div className="mt-3 grid min-h-0 flex-1 border-t md:grid-cols-[20rem_1fr]">
          <div
            className={classNames('min-h-0 overflow-y-auto md:border-r', open && 'max-md:hidden')}
          >
            <ConversationList conversations={all} openThreadId={threadId} />
          </div>
          <div
            className={classNames('min-h-0 overflow-y-auto p-4 md:p-6', !open && 'max-md:hidden')}
          >
            {open ? (
              <ConversationView conversation={open} />
            ) : (
              <p className="text-sm text-ink-faint">Choose a recipient to read along and answer.</p>
            )}
          </div>
        </div>
      )}
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
