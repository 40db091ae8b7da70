import { asc, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { listStepsOf } from '#db/queries/campaign/list-steps.ts';
import { outboundEmails } from '#db/schema/index.ts';
import { pickVariant } from '#domain/sequence/pick-variant.ts';
import type { StepVariantsInput } from '#domain/sequence/step-variants-input.ts';
import { dayMs, hourMs } from '#domain/shared/milliseconds.ts';
import { enrollContacts } from '#services/campaign/enroll-contacts.ts';
import { getCampaignVariants } from '#services/campaign/get-campaign-variants.ts';
import { updateCampaign } from '#services/campaign/update-campaign.ts';
import { listContactEmails } from '#services/contact/list-contact-emails.ts';
import { judgeReply } from '#services/reply/judge-reply.ts';
import { listReplies } from '#services/reply/list-replies.ts';
import { createContacts } from '#test/harness/factories.ts';
import type { Story } from '#test/harness/story.ts';
import { tellStories } from '#test/harness/tell-stories.ts';

let story: Story;
tellStories((begun) => (story = begun));

const two = (body: string, subject: string | null = null) => ({
  ownWeight: 50,
  others: [{ key: 'B' as const, weight: 50, subject, body }],
});
const first = {
  kind: 'email',
  delay: 'P1D',
  subject: 'One A',
  body: 'First, text A',
  variants: two('First, text B', 'One B'),
} as const;
const second = {
  kind: 'email',
  delay: 'P3D',
  body: 'Second, text A',
  variants: two('Second, text B'),
} as const;

const sequence = () =>
  inWorkspace(story.db, story.ids().workspaceId, (tx) => listStepsOf(tx, story.ids().campaignId));

/** Of very many, one person for whom these texts are drawn, step by step. */
async function enrollOneOf(...keys: readonly string[]): Promise<string> {
  const { workspaceId, campaignId } = story.ids();
  const drawn = await sequence();
  const people = await createContacts(story.db, workspaceId, 80);
  const person = people.find((id) =>
    drawn.every((step, index) => pickVariant(step, id) === keys[index]),
  );
  if (person === undefined) throw new Error(`nobody of 80 draws ${keys.join(', ')}`);
  await enrollContacts({ ctx: await story.ctx(), input: { campaignId, contactIds: [person] } });
  return person;
}

const mailsTo = (contactId: string) =>
  inWorkspace(story.db, story.ids().workspaceId, (tx) =>
    tx
      .select({
        state: outboundEmails.state,
        variant: outboundEmails.variant,
        subject: outboundEmails.subject,
        body: outboundEmails.bodyText,
      })
      .from(outboundEmails)
      .where(eq(outboundEmails.contactId, contactId))
      .orderBy(asc(outboundEmails.emailNumber)),
  );

it('two people get each their own text at both steps', async () => {
  await story.beginWith([first, second]);
  const one = await enrollOneOf('A', 'B');
  const other = await enrollOneOf('B', 'A');
  await story.passTime(6 * dayMs);
  expect(await mailsTo(one)).toEqual([
    { state: 'sent', variant: 'A', subject: 'One A', body: 'First, text A' },
    { state: 'sent', variant: 'B', subject: 'One A', body: 'Second, text B' },
  ]);
  expect(await mailsTo(other)).toEqual([
    { state: 'sent', variant: 'B', subject: 'One B', body: 'First, text B' },
    { state: 'sent', variant: 'A', subject: 'One B', body: 'Second, text A' },
  ]);
  const input = { contactId: other };
  const { items } = await listContactEmails({ ctx: await story.ctx(), input });
  expect(items).toMatchObject([{ variant: 'A' }, { variant: 'B' }]);
});

it('a mail written anew stays the text it was, as long as there is that text', async () => {
  await story.beginWith([first], {}, { approval: 'all' });
  const person = await enrollOneOf('B');
  await story.passTime(2 * dayMs);
  const waits = { state: 'awaiting_approval', variant: 'B' };
  expect(await mailsTo(person)).toMatchObject([{ ...waits, body: 'First, text B' }]);

  const { campaignId } = story.ids();
  const edit = async (variants: z.input<typeof StepVariantsInput> | null) => {
    const steps = [{ ...first, variants }];
    await updateCampaign({ ctx: await story.ctx(), input: { campaignId, steps } });
    await story.passTime(hourMs);
  };
  const rare = { key: 'B' as const, weight: 1, subject: 'Later', body: 'B in other words' };
  const frequent = { key: 'C' as const, weight: 100, subject: 'Later', body: 'C' };
  await edit({ ownWeight: 100, others: [rare, frequent] });
  expect(await mailsTo(person)).toMatchObject([
    { ...waits, subject: 'Later', body: 'B in other words' },
  ]);
  await edit(null);
  expect(await mailsTo(person)).toMatchObject([
    { ...waits, variant: null, subject: 'One A', body: 'First, text A' },
  ]);
});

it('counts an answer for the text that was answered, once somebody has said what it means', async () => {
  await story.beginWith([first]);
  await story.passTime(2 * dayMs);
  await story.answer('reply', 'Yes, gladly.');
  await story.passTime(hourMs);
  const { campaignId, contactId } = story.ids();
  const [mail] = await mailsTo(contactId);
  const isTheirs = ({ key }: { key: string }) => key === mail?.variant;
  /** The text that the contact had drawn, then the other one. */
  const texts = async () => {
    const { items } = await getCampaignVariants({ ctx: await story.ctx(), input: { campaignId } });
    return items[0]?.variants.toSorted((a, b) => Number(isTheirs(b)) - Number(isTheirs(a)));
  };
  const other = { sent: 0, replied: 0, positive: 0, unjudged: 0, rate: null };
  expect(await texts()).toMatchObject([
    { sent: 1, replied: 1, positive: 0, unjudged: 1, rate: 0 },
    other,
  ]);

  const open = { campaignId, meaning: 'unknown' } as const;
  const { items } = await listReplies({ ctx: await story.ctx(), input: open });
  const input = { replyId: items[0]?.id ?? '', meaning: 'interested' } as const;
  await judgeReply({ ctx: await story.ctx(), input });
  expect(await texts()).toMatchObject([
    { sent: 1, replied: 1, positive: 1, unjudged: 0, rate: 1 },
    other,
  ]);
});
