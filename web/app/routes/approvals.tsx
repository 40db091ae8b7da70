import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ApprovalQueue } from '../components/approval/approval-queue.tsx';
import { CampaignFilter } from '../components/approval/campaign-filter.tsx';
import { NothingWaits } from '../components/approval/nothing-waits.tsx';
import { readWaiting } from '../components/approval/read-waiting.server.ts';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { ShowMore } from '../components/approval/show-more.tsx';
import { useMay } from '../components/rights/rights.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { services } = context;
  const params = new URL(request.url).searchParams;
  const campaignId = params.get('campaignId') || null;
  const [waiting, campaignPage] = await load(
    Promise.all([
      readWaiting(services, access, { campaignId, show: params.get('show') }),
      services.campaigns.list(access, { limit: 200 }),
    ]),
  );
  const live = campaignPage.items.filter(
    ({ id, status }) => id === campaignId || status === 'running' || status === 'paused',
  );
  return {
    mails: waiting.items,
    matching: { campaignId, asOf: waiting.asOf, total: waiting.total },
    campaigns: live.map(({ id, name }) => ({ id, name })),
    asking: live.filter(({ settings }) => settings.approval !== 'none').map(({ name }) => name),
  };
}

export const meta: MetaFunction = () => [{ title: 'Approvals · Followthrough' }];

export default function Approvals() {
  const { mails, matching, campaigns, asking } = useLoaderData<typeof loader>();
  const { campaignId, total } = matching;
  const mayDecide = useMay('write');
  useLiveRevalidation(['contact.changed', 'campaign.changed']);
  return (
    <Page
      width="wide"
      title="Approvals"
      hint={waitingWords(total, mayDecide ? 'you' : 'approval')}
      actions={campaigns.length > 0 && <CampaignFilter campaigns={campaigns} chosen={campaignId} />}
    >
      <ApprovalQueue
        key={campaignId}
        mails={mails}
        matching={matching}
        empty={<NothingWaits isFiltered={campaignId !== null} asking={asking} />}
      />
      {total > mails.length && <ShowMore shown={mails.length} matching={matching} />}
    </Page>
  );
}

function waitingWords(total: number, whom: string): string | null {
  if (total === 0) return null;
  return total === 1
    ? `One email waits for ${whom}.`
    : `${total.toLocaleString('en-GB')} emails wait for ${whom}.`;
}

export { ErrorPage as ErrorBoundary };
