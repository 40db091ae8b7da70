import { assertNever } from '../shared/assert-never.ts';
import type { Need } from './need.ts';

/** A call of the REST surface that answers a need; `path` is below `/api/v1`. */
export type NeedAction = {
  label: string;
  method: 'GET' | 'POST';
  path: string;
  body?: Record<string, string | number>;
};

/** What a person can do about it, the likeliest first. */
export function needActions({ kind, id, contactId, campaignId, facts }: Need): NeedAction[] {
  const post = (label: string, path: string, body?: NeedAction['body']): NeedAction => ({
    label,
    method: 'POST',
    path,
    ...(body && { body }),
  });
  const contact = `/contacts/${contactId}`;
  switch (kind) {
    case 'uncertain_send':
      return [
        post('It was sent', `${contact}/settle`, { outcome: 'sent', emailId: id }),
        post('Send again', `${contact}/settle`, { outcome: 'send_again', emailId: id }),
      ];
    case 'failed_send':
      return [
        post('Send again', `${contact}/send-now`),
        post('Skip it', `${contact}/skip-step`, { step: Number(facts['step']) }),
      ];
    case 'stale_mail':
      return [
        post('Send it', `${contact}/release-stale`, { action: 'send' }),
        post('Begin its delay anew', `${contact}/release-stale`, { action: 'replan' }),
        post('Skip it', `${contact}/release-stale`, { action: 'skip' }),
      ];
    case 'open_task':
      return [post('Done', `/tasks/${id}/done`)];
    case 'mailbox_disconnected':
      return [post('Connect again', '/mailboxes/gmail/connect', {})];
    case 'bounce_breaker':
      return [post('Resume', `/mailboxes/${id}/resume`)];
    case 'missing_variable':
    case 'draft_failed':
    case 'content_blocked':
      return [
        { label: 'Show the contacts', method: 'GET', path: `/contacts?campaignId=${campaignId}` },
        { label: 'Show the campaign', method: 'GET', path: `/campaigns/${campaignId}` },
      ];
    case 'approval':
      return [{ label: 'Read and approve', method: 'GET', path: `/approvals?campaignId=${id}` }];
    case 'notion_disconnected':
      return [{ label: 'Connect again', method: 'GET', path: '/notion/connections' }];
    case 'notion_stopped':
      return [
        post('Try again', `/notion/sources/${id}/retry`),
        { label: 'Show the rows', method: 'GET', path: '/notion/sync-log' },
      ];
    case 'integrity':
      return [
        { label: 'Show what was found', method: 'GET', path: '/integrity' },
        post('Check again', '/integrity/check'),
      ];
    default:
      return assertNever(kind);
  }
}
