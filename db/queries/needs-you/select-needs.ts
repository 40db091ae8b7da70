import { sql, type SQL } from 'drizzle-orm';
import { selectContactNeeds } from './select-contact-needs.ts';

/**
 * Everything that waits for a person, as one relation. Contacts are found through their campaigns and
 * index `enrollments_progress`, so that the many who simply wait are not read.
 */
export const selectNeeds = (): SQL => sql`
  ${selectContactNeeds()}
  union all
  select 'approval', campaign.id, null, campaign.id, null,
    min(coalesce(email.approval_asked_at, email.updated_at)), count(*)::int,
    jsonb_build_object('campaign', campaign.name)
  from outbound_emails email
  join enrollments enrollment
    on enrollment.id = email.enrollment_id and enrollment.stale_since is null
  join campaigns campaign on campaign.id = email.campaign_id
  where email.state = 'awaiting_approval'
  group by campaign.id
  union all
  select 'mailbox_disconnected', mailbox.id, null, null, mailbox.id,
    mailbox.disconnected_at, 1,
    jsonb_build_object('address', mailbox.address, 'reason', mailbox.disconnected_reason)
  from mailboxes mailbox
  where mailbox.connection = 'disconnected' and (
    -- Taken away by hand, it has none.
    mailbox.credentials is not null
    or exists (
      select 1 from campaign_mailboxes link join campaigns campaign on campaign.id = link.campaign_id
      where link.mailbox_id = mailbox.id and campaign.state in ('running', 'paused')))
  union all
  select 'bounce_breaker', mailbox.id, null, null, mailbox.id, mailbox.breaker_tripped_at, 1,
    jsonb_build_object('address', mailbox.address)
  from mailboxes mailbox where mailbox.breaker_tripped_at is not null
  union all
  select 'open_task', task.id, task.contact_id, step.campaign_id, null, task.created_at, 1,
    jsonb_build_object('title', task.title, 'contact', contact.name)
  from tasks task
  join steps step on step.id = task.step_id
  join contacts contact on contact.id = task.contact_id
  where task.state = 'open'
  union all
  select 'notion_disconnected', connection.id, null, null, null, connection.updated_at, 1,
    jsonb_build_object('name', connection.name, 'message', connection.problem ->> 'message')
  from notion_connections connection where connection.problem is not null
  union all
  select 'notion_stopped', source.id, null, null, null, min(link.updated_at), count(*)::int,
    jsonb_build_object('title', source.title,
      'message', coalesce(source.problem ->> 'message', min(link.problem ->> 'message')))
  from notion_sources source
  join notion_links link on link.source_id = source.id
    and (link.state = 'failed' or (link.state = 'pending' and source.problem is not null))
  join contacts contact on contact.id = link.contact_id
  group by source.id
  union all
  select 'integrity', latest.id, null, null, null, latest.finished_at,
    (select sum((invariant ->> 'found')::int)::int from jsonb_array_elements(latest.checks) invariant),
    jsonb_build_object('detail', latest.findings -> 0 ->> 'detail')
  from (select * from integrity_checks order by finished_at desc limit 1) latest
  where jsonb_array_length(latest.findings) > 0`;
