import { isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { emptyAllTrash } from '#db/queries/housekeeping/empty-all-trash.ts';
import { campaigns, outbox } from '#db/schema/index.ts';
import { trashKeptMs } from '#domain/contact/trash-kept-ms.ts';
import { approveEmail } from '#services/approval/approve-email.ts';
import { listApprovals } from '#services/approval/list-approvals.ts';
import { updateCampaign } from '#services/campaign/update-campaign.ts';
import { deleteContact } from '#services/contact/delete-contact.ts';
import { restoreContact } from '#services/contact/restore-contact.ts';
import { tellStories } from '#test/harness/tell-stories.ts';
import type { Story } from '#test/harness/story.ts';

const hour = 3_600_000;
const day = 24 * hour;

let story: Story;
tellStories((begun) => (story = begun));

const template = { kind: 'email', delay: 'PT0S', subject: 'Hello', body: 'Mail 1' } as const;
const followUp = { kind: 'email', delay: 'P3D', body: 'Mail 2' } as const;

const call = async () => ({ ctx: await story.ctx(), input: { contactId: story.ids().contactId } });
const remove = async () => deleteContact(await call());
const restore = async () => restoreContact(await call());
const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
  inWorkspace(story.db, story.ids().workspaceId, work);
const approvals = async () => (await listApprovals({ ctx: await story.ctx(), input: {} })).items;
const campaignState = async () => (await inTx((tx) => tx.select().from(campaigns)))[0]?.state;

describe('a sequence whose contact is put into the trash', () => {
  it('stands still there, and goes on in its thread once the contact is back', async () => {
    await story.begin(['PT0S', 'P3D', 'P4D']);
    await story.passTime(1 * day);
    await remove();
    await story.passTime(10 * day);
    expect(story.delivered()).toBe(1);
    // Nobody else is in it.
    expect(await campaignState()).toBe('finished');
    await restore();
    expect(await campaignState()).toBe('running');
    await story.passTime(1.9 * day);
    expect(story.delivered()).toBe(1);
    await story.passTime(0.2 * day);
    expect(story.delivered()).toBe(2);
    await story.passTime(4.1 * day);
    const mails = await story.mails();
    expect(mails.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    expect(new Set(mails.map(({ providerThreadId }) => providerThreadId)).size).toBe(1);
    expect(story.delivered()).toBe(3);
    expect(await story.enrollment()).toMatchObject({ state: 'finished', frozen: null });
    expect(await campaignState()).toBe('finished');
  });

  it('stays paused where a person had paused it', async () => {
    await story.begin(['PT0S', 'P3D']);
    await story.passTime(1 * day);
    await story.pauseContact();
    await remove();
    await story.passTime(10 * day);
    await restore();
    await story.passTime(10 * day);
    expect(story.delivered()).toBe(1);
    await story.resumeContact();
    await story.passTime(1.9 * day);
    expect(story.delivered()).toBe(1);
    await story.passTime(0.2 * day);
    expect(story.delivered()).toBe(2);
  });

  it('keeps the words that a person has yet to approve', async () => {
    await story.beginWith([template], {}, { approval: 'all' });
    await story.passTime(hour);
    const [asked] = await approvals();
    await remove();
    expect(await approvals()).toEqual([]);
    await story.passTime(day);
    await restore();
    await story.passTime(hour);
    expect(await approvals()).toEqual([asked]);
    const input = { emailId: asked?.emailId ?? '' };
    await approveEmail({ ctx: await story.ctx(), input });
    await story.passTime(hour);
    expect(await story.mails()).toMatchObject([{ id: input.emailId, state: 'sent' }]);
  });

  it('goes on by the steps of today when they were edited meanwhile', async () => {
    await story.beginWith([template, followUp], {}, { approval: 'all' });
    await story.passTime(hour);
    await remove();
    const steps = [{ ...template, body: 'Another first' }, followUp];
    const { campaignId } = story.ids();
    await updateCampaign({ ctx: await story.ctx(), input: { campaignId, steps } });
    await restore();
    await story.passTime(hour);
    expect(await approvals()).toMatchObject([{ step: 1, bodyText: 'Another first' }]);
  });

  it('hears an answer there, and does not go on after it', async () => {
    await story.begin(['PT0S', 'P3D']);
    await story.passTime(1 * day);
    await remove();
    await story.answer('reply');
    await story.passTime(1 * day);
    await restore();
    await story.passTime(10 * day);
    expect(story.delivered()).toBe(1);
    expect(await story.contact()).toMatchObject({ status: 'Replied' });
    expect(await story.enrollment()).toMatchObject({ state: 'stopped', stopReason: 'replied' });
  });

  it('ends with the contact when the trash is emptied', async () => {
    await story.begin(['PT0S', 'P3D']);
    await story.passTime(1 * day);
    await remove();
    await emptyAllTrash(story.db, new Date(Date.now() + trashKeptMs + 2 * day));
    const { workspaceId, enrollmentId } = story.ids();
    const owed = await inTx((tx) => tx.select().from(outbox).where(isNull(outbox.deliveredAt)));
    expect(owed.map(({ command }) => command)).toContainEqual({
      kind: 'stop_contact',
      enrollmentId,
    });
    const { temporal } = await story.ctx();
    for (const { command } of owed) await temporal.deliver({ ...command, workspaceId });
    await story.passTime(hour);
    const last = (await story.history()).events?.at(-1);
    expect(last?.workflowExecutionCompletedEventAttributes).toBeTruthy();
  });
});
