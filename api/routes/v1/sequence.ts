import { CampaignRefInput } from '#domain/campaign/campaign-ref-input.ts';
import { ListSequenceVersionsInput } from '#domain/sequence/list-sequence-versions-input.ts';
import { PreviewSequenceEditInput } from '#domain/sequence/preview-sequence-edit-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

/** A running sequence: what an edit would mean, what edits were, back again, and which texts do better. */
export function sequenceRoutes({ campaigns }: Services): Route[] {
  const one = { tag: 'Campaigns', status: 200 } as const;
  return [
    defineRoute({
      ...one,
      method: 'post',
      path: '/campaigns/{campaignId}/sequence/impact',
      summary: 'Whom an edit of the sequence would concern; changes nothing',
      input: PreviewSequenceEditInput,
      output: components.SequenceImpact,
      call: campaigns.previewSequenceEdit,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/campaigns/{campaignId}/sequence/undo',
      summary: 'Put back the sequence that the latest edit replaced',
      input: CampaignRefInput,
      output: components.Campaign,
      call: campaigns.undoSequenceEdit,
    }),
    defineRoute({
      ...one,
      method: 'get',
      path: '/campaigns/{campaignId}/sequence/versions',
      summary: 'List the versions of the sequence: when, who, and what changed',
      input: ListSequenceVersionsInput,
      output: pageView(components.SequenceVersion),
      call: campaigns.listSequenceVersions,
    }),
    defineRoute({
      ...one,
      method: 'get',
      path: '/campaigns/{campaignId}/variants',
      summary: 'How the texts of its emails compare: sent, answered, and whether that is chance',
      input: CampaignRefInput,
      output: components.CampaignVariants,
      call: campaigns.getVariants,
    }),
  ];
}
