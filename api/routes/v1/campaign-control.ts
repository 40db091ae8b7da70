import { CampaignRefInput } from '#domain/campaign/campaign-ref-input.ts';
import { ReleaseCampaignStaleInput } from '#domain/outage/release-campaign-stale-input.ts';
import { StaleReleaseView } from '#domain/outage/stale-release-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

/** Whether a campaign runs, and how far it is. */
export function campaignControlRoutes({ campaigns }: Services): Route[] {
  const one = {
    tag: 'Campaigns',
    method: 'post',
    input: CampaignRefInput,
    output: components.CampaignProgress,
    status: 202,
  } as const;
  return [
    defineRoute({
      ...one,
      path: '/campaigns/{campaignId}/start',
      summary: 'Start; any number of calls is one start',
      call: campaigns.start,
    }),
    defineRoute({
      ...one,
      path: '/campaigns/{campaignId}/pause',
      summary: 'Pause: all delays stand still',
      call: campaigns.pause,
    }),
    defineRoute({
      ...one,
      path: '/campaigns/{campaignId}/resume',
      summary: 'Resume',
      call: campaigns.resume,
    }),
    defineRoute({
      ...one,
      path: '/campaigns/{campaignId}/archive',
      summary: 'End for good, with everybody who is still in it',
      call: campaigns.archive,
    }),
    defineRoute({
      ...one,
      path: '/campaigns/{campaignId}/release-stale',
      summary: 'Decide about all mails that an outage made overdue: send, plan anew or skip',
      input: ReleaseCampaignStaleInput,
      output: StaleReleaseView,
      status: 200,
      call: campaigns.releaseStale,
    }),
    defineRoute({
      ...one,
      method: 'get',
      path: '/campaigns/{campaignId}/progress',
      summary: 'Counts by status and by reason; each adds up to the enrolled total',
      status: 200,
      call: campaigns.getProgress,
    }),
  ];
}
