import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ApprovalQueue } from '../components/approval/approval-queue.tsx';
import { CampaignFilter } from '../components/approval/campaign-filter.tsx';
import { NothingWaits } from '../components/approval/nothing-waits.tsx';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { requireAccess } from '../session/require-access.ts';

/** As many as one call may approve. */
const most = 200;
const shownAtFirst = 50;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { approvals, campaigns } = context.services;
  const params = new URL(request.url).searchParams;
  const campaignId = params.get('campaignId');
  const limit = params.get('show') === 'all' ? most : shownAtFirst;
  const [waiting, campaignPage] = await load(
    Promise.all([
      approvals.list(access, { limit, ...(campaignId && { campaignId }) }),
      campaigns.list(access, { limit: 200 }),
    ]),
  );
  const live = campaignPage.items.filter(
    ({ id, status }) => id === campaignId || status === 'running' || status === 'paused',
  );
  return {
    mails: waiting.items,
    total: waiting.total,
    campaignId,
    campaigns: live.map(({ id, name }) => ({ id, name })),
    asking: live.filter(({ settings }) => settings.approval !== 'none').map(({ name }) => name),
  };
}

export const meta: MetaFunction = () => [{ title: 'Approvals · Followthrough' }];

export default function Approvals() {
  const { mails, total, campaignId, campaigns, asking } = useLoaderData<typeof loader>();
  useLiveRevalidation(['contact.changed', 'campaign.changed']);
  return (
    <Page
      width="wide"
      title="Approvals"
      hint={
        total > 0 && (total === 1 ? 'One email waits for you.' : `${total} emails wait for you.`)
      }
      actions={campaigns.length > 0 && <CampaignFilter campaigns={campaigns} chosen={campaignId} />}
    >
      <ApprovalQueue
        key={campaignId}
        mails={mails}
        empty={<NothingWaits isFiltered={campaignId !== null} asking={asking} />}
      />
      {total > mails.length && mails.length < most && (
        <p className="mt-4 text-sm text-ink-faint">
          The {mails.length} that wait longest are shown.{' '}
          <Link
            to={`?${new URLSearchParams({ ...(campaignId && { campaignId }), show: 'all' })}`}
            className="text-accent underline-offset-4 hover:underline"
          >
            Show up to {most}
          </Link>
        </p>
      )}
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
