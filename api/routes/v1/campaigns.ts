import { CampaignRefInput } from '#domain/campaign/campaign-ref-input.ts';
import { CreateCampaignInput } from '#domain/campaign/create-campaign-input.ts';
import { ListCampaignsInput } from '#domain/campaign/list-campaigns-input.ts';
import { PreviewCampaignInput } from '#domain/campaign/preview-campaign-input.ts';
import { SendTestInput } from '#domain/campaign/send-test-input.ts';
import { SentTestView } from '#domain/campaign/sent-test-view.ts';
import { UpdateCampaignInput } from '#domain/campaign/update-campaign-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

/** Settings, a sequence and mailboxes, as a record. */
export function campaignRoutes({ campaigns }: Services): Route[] {
  const one = { tag: 'Campaigns', output: components.Campaign, status: 200 } as const;
  return [
    defineRoute({
      ...one,
      method: 'get',
      path: '/campaigns',
      summary: 'List campaigns, newest first',
      input: ListCampaignsInput,
      output: pageView(components.Campaign),
      call: campaigns.list,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/campaigns',
      summary: 'Make a draft',
      input: CreateCampaignInput,
      status: 201,
      call: campaigns.create,
    }),
    defineRoute({
      ...one,
      method: 'get',
      path: '/campaigns/{campaignId}',
      summary: 'Get a campaign',
      input: CampaignRefInput,
      call: campaigns.get,
    }),
    defineRoute({
      ...one,
      method: 'patch',
      path: '/campaigns/{campaignId}',
      summary: 'Change a campaign, also while it runs',
      input: UpdateCampaignInput,
      call: campaigns.update,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/campaigns/{campaignId}/preview',
      summary: 'Render the mails for one contact, of the saved steps or of others',
      input: PreviewCampaignInput,
      output: components.CampaignPreview,
      call: campaigns.preview,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/campaigns/{campaignId}/send-test',
      summary: 'Mail one email as a contact would get it, from a mailbox of the campaign to itself',
      input: SendTestInput,
      output: SentTestView,
      call: campaigns.sendTest,
    }),
  ];
}
