import {
  defineSearchAttributeKey,
  SearchAttributeType,
  type SearchAttributePair,
} from '@temporalio/common';

const workspaceKey = defineSearchAttributeKey('WorkspaceId', SearchAttributeType.KEYWORD);
const campaignKey = defineSearchAttributeKey('CampaignId', SearchAttributeType.KEYWORD);
const mailboxKey = defineSearchAttributeKey('MailboxId', SearchAttributeType.KEYWORD);

/** By which an operator finds executions in the Temporal Web UI (temporal-config/search-attributes.json). */
export function searchAttributes(ids: {
  workspaceId: string;
  campaignId: string;
  mailboxId: string | null;
}): SearchAttributePair[] {
  return [
    { key: workspaceKey, value: ids.workspaceId },
    { key: campaignKey, value: ids.campaignId },
    ...(ids.mailboxId === null ? [] : [{ key: mailboxKey, value: ids.mailboxId }]),
  ];
}
