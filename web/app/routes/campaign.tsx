import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CampaignControls } from '../components/campaign/campaign-controls.tsx';
import { CampaignQueue } from '../components/campaign/campaign-queue.tsx';
import { CampaignStateBadge } from '../components/campaign/campaign-state-badge.tsx';
import { EnrollDialog } from '../components/campaign/enroll-dialog.tsx';
import { FinishLine } from '../components/campaign/finish-line.tsx';
import { launchCheck } from '../components/campaign/launch-check.ts';
import { LaunchPanel } from '../components/campaign/launch-panel.tsx';
import { ByReason, ByStatus, ProgressNumbers } from '../components/campaign/progress-panels.tsx';
import { RepliesLine } from '../components/campaign/replies-line.tsx';
import { SequenceSummary } from '../components/campaign/sequence-summary.tsx';
import { TextResults } from '../components/campaign/text-results.tsx';
import { WaitingBanner } from '../components/campaign/waiting-banner.tsx';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { IfMay } from '../components/rights/if-may.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { changeCampaign } from '../forms/change-campaign.server.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

/** Contacts the launch check reads and the queue shows a part of. */
const checkedContacts = 200;
const shownContacts = 25;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { approvals, campaigns, contacts, mailboxes, profiles, writing } = context.services;
  const campaignId = params['campaignId'] ?? '';
  const [campaign, progress, contactPage, mailboxPage, versions, waiting] = await load(
    Promise.all([
      campaigns.get(access, { campaignId }),
      campaigns.getProgress(access, { campaignId }),
      contacts.list(access, { campaignId, limit: checkedContacts }),
      mailboxes.list(access, { limit: 200 }),
      campaigns.listSequenceVersions(access, { campaignId, limit: 1 }),
      approvals.list(access, { campaignId, limit: 0 }),
    ]),
  );
  const isDraft = campaign.status === 'draft';
  const [usage, profilePage] = isDraft
    ? await load(Promise.all([writing.getUsage(access), profiles.list(access)]))
    : [];
  const isCompared = !isDraft && campaign.steps.some(({ variants }) => variants);
  const variants = isCompared ? await load(campaigns.getVariants(access, { campaignId })) : null;
  const own = mailboxPage.items.filter(({ id }) => campaign.mailboxIds.includes(id));
  return {
    campaign,
    progress,
    findings:
      usage && profilePage
        ? launchCheck({
            campaign,
            mailboxes: own,
            contacts: contactPage.items,
            writing: { ...usage, hasProfile: profilePage.items.length > 0 },
          })
        : [],
    compared: variants?.items ?? [],
    toApprove: waiting.total,
    contacts: contactPage.items.slice(0, shownContacts),
    latestEdit: versions.items.find(({ version }) => version > 1) ?? null,
    hasMore: contactPage.items.length > shownContacts,
    mailboxes: own.map(({ id, address }) => ({ id, address })),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  const campaignId = params['campaignId'] ?? '';
  return changeCampaign(context.services, access, campaignId, await request.formData());
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.campaign.name ?? 'Campaign'} · Followthrough` },
];

export default function Campaign() {
  const page = useLoaderData<typeof loader>();
  const { campaign, progress, findings, contacts, hasMore, mailboxes } = page;
  useLiveRevalidation(['campaign.changed', 'contact.changed']);
  const isDraft = campaign.status === 'draft';
  return (
    <Page
      width="wide"
      title={campaign.name}
      beside={<CampaignStateBadge state={campaign.status} />}
      back={{ to: '/campaigns', label: 'Campaigns' }}
      actions={
        <IfMay scope="write">
          <CampaignControls
            campaign={campaign}
            canStart={findings.every(({ verdict }) => verdict !== 'block')}
          />
        </IfMay>
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <div className="grid gap-4">
          {isDraft ? (
            <LaunchPanel findings={findings} />
          ) : (
            <>
              <WaitingBanner
                campaignId={campaign.id}
                progress={progress}
                toApprove={page.toApprove}
              />
              <ProgressNumbers progress={progress} />
              <RepliesLine progress={progress} />
              <FinishLine
                campaignId={campaign.id}
                version={`${campaign.status} ${campaign.updatedAt} ${progress.enrolled}`}
              />
              <TextResults
                campaignId={campaign.id}
                compared={page.compared}
                steps={campaign.steps}
              />
            </>
          )}
          <CampaignQueue
            campaignId={campaign.id}
            contacts={contacts}
            hasMore={hasMore}
            addressOfMailbox={new Map(mailboxes.map(({ id, address }) => [id, address]))}
            action={
              campaign.status !== 'archived' && (
                <IfMay scope="write">
                  <EnrollDialog />
                </IfMay>
              )
            }
          />
        </div>
        <div className="grid gap-4">
          {!isDraft && progress.enrolled > 0 && (
            <>
              <ByStatus campaignId={campaign.id} byStatus={progress.byStatus} />
              <ByReason byReason={progress.byReason} />
            </>
          )}
          <SequenceSummary
            campaignId={campaign.id}
            steps={campaign.steps}
            latestEdit={page.latestEdit}
          />
        </div>
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
