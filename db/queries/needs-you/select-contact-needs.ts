import { sql, type SQL } from 'drizzle-orm';

/** Contacts whose next mail waits for a person: one by one, or by step where one repair mends them all. */
export const selectContactNeeds = (): SQL => sql`
  select
    case enrollment.reason_code
      when 'send_uncertain' then 'uncertain_send'
      when 'send_failed' then 'failed_send'
      else 'stale_mail'
    end as kind,
    coalesce(email.id, enrollment.id) as id,
    enrollment.contact_id as "contactId",
    enrollment.campaign_id as "campaignId",
    enrollment.mailbox_id as "mailboxId",
    coalesce(enrollment.stale_since, email.sending_since, enrollment.updated_at) as since,
    1 as count,
    jsonb_build_object(
      'contact', contact.name,
      'step', coalesce(step.position, enrollment.next_position) + 1,
      'subject', email.subject,
      'message', email.failure ->> 'message',
      'advice', email.failure ->> 'advice'
    ) as facts
  from campaigns campaign
  join enrollments enrollment
    on enrollment.campaign_id = campaign.id
    and enrollment.reason_code in ('send_uncertain', 'send_failed', 'stale_after_outage')
    and enrollment.state = 'active'
    -- One that is tried once more by itself needs nobody.
    and enrollment.recheck_at is null
  join contacts contact on contact.id = enrollment.contact_id
  left join lateral (
    select mail.*
    from outbound_emails mail join steps of_mail on of_mail.id = mail.step_id
    where mail.enrollment_id = enrollment.id
      and mail.state in ('unknown', 'failed', 'awaiting_approval', 'draft')
      and of_mail.position >= enrollment.next_position
    order by of_mail.position
    limit 1
  ) email on true
  left join steps step on step.id = email.step_id
  where campaign.state in ('running', 'paused')
  union all
  select
    enrollment.reason_code,
    campaign.id || '/' || enrollment.next_position,
    null, campaign.id, null,
    min(coalesce(enrollment.next_due_at, enrollment.updated_at)),
    count(*)::int,
    jsonb_build_object(
      'campaign', campaign.name,
      'step', enrollment.next_position + 1,
      'names', string_agg(distinct enrollment.reason_inputs ->> 'names', ', '),
      'words', string_agg(distinct '“' || (enrollment.reason_inputs ->> 'words') || '”', ', '),
      'message', min(enrollment.reason_inputs ->> 'message')
    )
  from campaigns campaign
  join enrollments enrollment
    on enrollment.campaign_id = campaign.id
    and enrollment.reason_code in ('missing_variable', 'draft_failed', 'content_blocked')
    and enrollment.state = 'active'
  where campaign.state in ('running', 'paused')
  group by campaign.id, campaign.name, enrollment.next_position, enrollment.reason_code`;
