import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Megaphone, Plus } from 'lucide-react';
import { CampaignList } from '../components/campaign/campaign-list.tsx';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { useMay } from '../components/rights/rights.tsx';
import { Button } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { listCampaignSummaries } from '../forms/list-campaign-summaries.server.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  return { campaigns: await load(listCampaignSummaries(context.services, access)) };
}

export const meta: MetaFunction = () => [{ title: 'Campaigns · Followthrough' }];

export default function Campaigns() {
  const { campaigns } = useLoaderData<typeof loader>();
  const mayWrite = useMay('write');
  useLiveRevalidation(['campaign.changed']);
  return (
    <Page
      title="Campaigns"
      actions={
        mayWrite && (
          <Button look="primary" asChild>
            <Link to="/campaigns/new">
              <Plus aria-hidden /> New campaign
            </Link>
          </Button>
        )
      }
    >
      {campaigns.length === 0 ? (
        <EmptyState
          icon={Megaphone}
          title="No campaign yet"
          actions={
            mayWrite && (
              <Button look="primary" asChild>
                <Link to="/campaigns/new">Write the first campaign</Link>
              </Button>
            )
          }
        >
          A campaign is a first email and its follow-ups. Whoever answers gets none of the rest.
        </EmptyState>
      ) : (
        <CampaignList campaigns={campaigns} />
      )}
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
