import type { Transaction } from '#db/client.ts';
import { readMailedStatus } from '#db/queries/contact/read-mailed-status.ts';
import { keepMergedAddress } from '#db/queries/contact/keep-merged-address.ts';
import { moveHistory } from '#db/queries/contact/move-history.ts';
import { trashContact } from '#db/queries/contact/trash-contact.ts';
import { updateContact } from '#db/queries/contact/update-contact.ts';
import { moveNotionLink } from '#db/queries/notion/move-notion-link.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { endEnrollment } from '#db/queries/enrollment/end-enrollment.ts';
import { isAnySending } from '#db/queries/outbound-email/is-any-sending.ts';
import type { ContactEnding } from '#domain/contact/contact-event.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { MergeContactsInput } from '#domain/contact/merge-contacts-input.ts';
import { unwritableReasons } from '#domain/sending/unwritable-reasons.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { getSource } from '../notion/get-source.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { parseContactAddress } from './parse-contact-address.ts';
import { planMerge, type MergePlan } from './plan-merge.ts';
import { viewContact } from './view-contact.ts';

/**
 * Makes one contact of two: mails, timeline, lists and campaigns of the other become the kept one's, and
 * the other goes into the trash, empty. If both are in a campaign, the other's run ends; if one has replied
 * or bounced, so does the run of the one who is under way. If both have a page in Notion, the other's is told
 * nothing more. Suppressions are about addresses and stay. A later import of the address that was given up
 * brings nobody new.
 * @throws AppError forbidden; invalid_input; not_found; conflict while a mail to either is being sent
 */
export async function mergeContacts(call: {
  ctx: VerbContext;
  input: MergeContactsInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const input = parseInput(MergeContactsInput, call.input);
  const { contactId, otherId } = input;
  const { workspaceId, actor } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const plan = await planMerge(tx, input);
    await refuseWhileSending(tx, [contactId, otherId]);
    const at = ctx.clock();
    const ending = endingOf(plan.values);
    for (const ended of plan.ending) {
      await endEnrollment(tx, ended, { ending, at, actor });
      owe({ kind: 'stop_contact', enrollmentId: ended.id });
      if (ended.state === 'active') owe({ kind: 'poke_campaign', campaignId: ended.campaignId });
    }
    await moveHistory(tx, otherId, contactId);
    const page = await moveNotionLink(tx, otherId, contactId);
    await trashContact(tx, otherId);
    await keepMergedAddress(tx, {
      workspaceId,
      contactId,
      otherId,
      emailNormalized: addressGivenUp(plan),
    });
    await updateContact(tx, contactId, {
      ...changesOf(plan),
      ...(!plan.isOver && { status: await readMailedStatus(tx, contactId) }),
      ...(page && { notionPageId: page.pageId }),
    });
    const goingOn = plan.isOver ? null : (plan.kept.enrollment ?? plan.other.enrollment);
    if (goingOn && unwritableReasons.includes(goingOn.reasonCode)) {
      owe({ kind: 'poke_contact', enrollmentId: goingOn.id });
    }
    if (page) {
      const { connectionId } = await getSource(tx, page.sourceId);
      owe({ kind: 'poke_notion', connectionId });
    }
    const event = { workspaceId, contactId, type: 'contact.merged', at, actor };
    await recordContactEvent(tx, { ...event, data: { email: plan.other.contact.email } });
    await announce('contact.changed', null);
    await audit('mergeContacts', contactId, { otherId });
    return viewContact(await getContactOverview(tx, contactId));
  });
}

function addressGivenUp({ kept, other, values }: MergePlan): string {
  const isOthersKept = values.email === other.contact.email;
  return (isOthersKept ? kept : other).contact.emailNormalized;
}

function endingOf({ status }: MergePlan['values']): ContactEnding {
  if (status === 'Replied') return 'replied';
  return status === 'Bounced' ? 'bounced' : 'stopped';
}

async function refuseWhileSending(tx: Transaction, contactIds: readonly string[]): Promise<void> {
  for (const contactId of contactIds) {
    if (!(await isAnySending(tx, contactId))) continue;
    throw new AppError('conflict', 'A mail to one of them is being sent: try again in a minute.');
  }
}

function changesOf({ kept, other, values }: MergePlan) {
  const open = kept.enrollment ?? other.enrollment;
  const latest = kept.contact.currentEnrollmentId ?? other.contact.currentEnrollmentId;
  const { name, firstName, lastName, company, role, phone, website, linkedin } = values;
  const { location, timeZone, custom, tags, status, pausedAt } = values;
  return {
    name,
    firstName,
    lastName,
    company,
    role,
    phone,
    website,
    linkedin,
    location,
    timeZone,
    custom,
    tags,
    status,
    pausedAt,
    ...parseContactAddress(values.email),
    currentEnrollmentId: open?.id ?? latest,
  };
}
