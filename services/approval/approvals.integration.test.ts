import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { inWorkspace } from '#db/in-workspace.ts';
import { insertRevision } from '#db/queries/writing/insert-revision.ts';
import { recordAnswer } from '#db/queries/writing/record-answer.ts';
import { outboundEmails, steps } from '#db/schema/index.ts';
import type { Access } from '#services/context.ts';
import {
  createCampaignScene,
  placeEnrollment,
  readEnrollment,
  readMail,
  writeMail,
  type CampaignScene,
} from '#test/harness/campaign-scene.ts';
import { createServiceWorld, withRole, type ServiceWorld } from '#test/harness/service-world.ts';

let world: ServiceWorld;
let ana: Access;
let scene: CampaignScene;
let emailIds: string[];

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
  scene = await createCampaignScene(world, ana, { contacts: 3, isStarted: true });
  emailIds = [];
  for (const enrollmentId of scene.enrollmentIds) {
    const { mailboxId } = scene;
    const place = { state: 'active', mailboxId, reasonCode: 'awaiting_approval' } as const;
    await placeEnrollment(world, ana, enrollmentId, place);
    const approvalAskedAt = new Date(world.now.at.getTime() + emailIds.length);
    emailIds.push(
      await writeMail(world, ana, enrollmentId, { state: 'awaiting_approval', approvalAskedAt }),
    );
  }
});

const idAt = (index: number) => emailIds[index] ?? '';
const list = async (input: { limit?: number; cursor?: string } = {}) =>
  world.services.approvals.list(ana, input);
const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
  inWorkspace(world.db, ana.workspaceId, work);

async function write(emailId: string, microDollars: number): Promise<void> {
  const { workspaceId } = ana;
  const answer = {
    workspaceId,
    emailId,
    draftNumber: 1,
    promptVersion: '1',
    messages: [{ role: 'user', content: 'Write.' }],
    used: [],
    raw: '{}',
    value: {
      subject: 'Hi',
      body: 'Mail',
      facts: [{ text: 'They hire.', source: 'company' }],
      confidence: 0.5,
    },
    findings: [{ rule: 'tone', message: 'Too loud.', severity: 'warning' }] as const,
    model: 'gpt',
    inputTokens: 10,
    outputTokens: 5,
    microDollars,
    isEstimate: false,
    latencyMs: 7,
  };
  await inTx((tx) => recordAnswer(tx, answer, world.now.at));
  await inTx((tx) => insertRevision(tx, { emailId, source: 'model', actor: null }));
}

describe('listApprovals', () => {
  it('shows the longest waiting first, page by page, with what to look at', async () => {
    const { items, nextCursor } = await list({ limit: 2 });
    expect(items.map(({ emailId }) => emailId)).toEqual(emailIds.slice(0, 2));
    const rest = await list({ cursor: nextCursor ?? '' });
    expect(rest).toMatchObject({ items: [{ emailId: idAt(2), step: 1 }], nextCursor: null });
    expect(await list({ limit: 0 })).toEqual({
      items: [],
      nextCursor: null,
      total: 3,
      asOf: world.now.at.toISOString(),
    });
  });

  it('says which of the texts that are compared it is, and what that one says', async () => {
    const template = { subject: 'Hello {{firstName}}', bodyText: 'Mail 1' };
    expect((await list()).items[0]).toMatchObject({ variant: null, template });
    const others = [{ key: 'B', weight: 1, subject: 'Hi', body: null, brief: 'Ask.' }] as const;
    await inTx((tx) => tx.update(steps).set({ variants: { ownWeight: 1, others } }));
    await inTx((tx) => tx.update(outboundEmails).set({ variant: 'B' }));
    expect((await list()).items[0]).toMatchObject({ variant: 'B', template: null, brief: 'Ask.' });
  });

  it('leaves out what an outage made stale', async () => {
    const [enrollmentId = ''] = scene.enrollmentIds;
    await placeEnrollment(world, ana, enrollmentId, { staleSince: world.now.at });
    expect(await list()).toMatchObject({ items: [{}, {}], total: 2 });
  });
});

describe('approveEmail', () => {
  it('queues the mail once, wakes its contact, and keeps who approved it', async () => {
    const approve = () => world.services.approvals.approve(ana, { emailId: idAt(0) });
    await approve();
    await approve();
    expect(await readMail(world, ana, idAt(0))).toMatchObject({
      state: 'queued',
      approvedBy: ana.actor,
      bodyText: 'Mail',
    });
    const [enrollmentId = ''] = scene.enrollmentIds;
    expect(await readEnrollment(world, ana, enrollmentId)).toMatchObject({ reasonCode: 'spacing' });
    expect(world.temporal.delivered).toContainEqual(
      expect.objectContaining({ kind: 'poke_contact', enrollmentId }),
    );
  });

  it('takes a text as it is given, and refuses one that no mail may have', async () => {
    const edit = { subject: 'Hello', bodyText: ' As is. \n' };
    await world.services.approvals.approve(ana, { emailId: idAt(0), ...edit });
    expect(await readMail(world, ana, idAt(0))).toMatchObject({
      ...edit,
      bodyHtml: '<p>As is.</p>',
    });
    const bodyText = 'Verify your account: send me your password now.';
    await expect(
      world.services.approvals.approve(ana, { emailId: idAt(1), bodyText }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await readMail(world, ana, idAt(1))).toMatchObject({ state: 'awaiting_approval' });
  });

  it('takes what is rich as it is edited, harmless, and makes its text of it', async () => {
    const approve = (index: number, bodyHtml: string) =>
      world.services.approvals.approve(ana, { emailId: idAt(index), bodyHtml, bodyText: 'no' });
    const html =
      '<h1 style="text-align:center">Hi</h1><p onclick="x()">See <a href="https://a.example/">us</a></p>';
    await approve(0, html);
    expect(await readMail(world, ana, idAt(0))).toMatchObject({
      state: 'queued',
      format: 'html',
      bodyText: 'Hi\n\nSee us (https://a.example/)',
      bodyHtml:
        '<h1 style="text-align:center">Hi</h1><p>See <a href="https://a.example/" rel="noopener noreferrer">us</a></p>',
    });
    for (const [bodyHtml, message] of [
      ['<p>Verify your account: send me your <b>password</b> now.</p>', 'must not go out'],
      ['<p> </p><script>x</script>', 'Write what this email says.'],
      ['<p>x <img src="cid:fil_x"></p>', 'There is no file fil_x to show.'],
    ] as const) {
      const refusal = { code: 'invalid_input', message: expect.stringContaining(message) };
      await expect(approve(1, bodyHtml)).rejects.toMatchObject(refusal);
    }
    const { bodyHtml } = await readMail(world, ana, idAt(2));
    await approve(2, bodyHtml);
    expect(await readMail(world, ana, idAt(2))).toMatchObject({
      format: 'text',
      bodyText: 'Mail',
      bodyHtml,
    });
  });

  it('says that a mail was taken back, and knows none of other workspaces', async () => {
    const [contactId = ''] = scene.contactIds;
    await world.services.contacts.stop(ana, { contactId });
    await expect(world.services.approvals.approve(ana, { emailId: idAt(0) })).rejects.toMatchObject(
      { code: 'conflict' },
    );
    const ben = await world.newOwner();
    await expect(world.services.approvals.approve(ben, { emailId: idAt(1) })).rejects.toMatchObject(
      { code: 'not_found' },
    );
  });
});

describe('approveEmails', () => {
  it('lets those go that wait, and names the others', async () => {
    await world.services.approvals.approve(ana, { emailId: idAt(0) });
    const answer = await world.services.approvals.approveSeveral(ana, { emailIds });
    expect(answer).toEqual({
      approved: emailIds.slice(1),
      gone: [idAt(0)],
      refused: [],
      remaining: 0,
    });
    expect((await list()).items).toEqual([]);
  });

  it('lets all go that match and were asked for until a person looked', async () => {
    const { campaignId } = scene;
    const seen = (await list()).items[1]?.askedAt ?? '';
    const approve = (filter: { campaignId?: string; askedUntil: string }) =>
      world.services.approvals.approveSeveral(ana, { filter });
    expect(await approve({ campaignId: 'cmp_other', askedUntil: seen })).toMatchObject({
      approved: [],
      remaining: 0,
    });
    expect(await approve({ campaignId, askedUntil: seen })).toEqual({
      approved: emailIds.slice(0, 2),
      gone: [],
      refused: [],
      remaining: 0,
    });
    expect((await list()).items).toMatchObject([{ emailId: idAt(2) }]);
  });

  it('keeps the one that says what no mail may say, and lets the others go', async () => {
    const bodyText = 'Verify your account: send me your password now.';
    await inTx((tx) =>
      tx
        .update(outboundEmails)
        .set({ bodyText })
        .where(eq(outboundEmails.id, idAt(0))),
    );
    const filter = { askedUntil: world.now.at.toISOString() };
    await world.services.approvals.approveSeveral(ana, { emailIds: [idAt(1)] });
    expect(await world.services.approvals.approveSeveral(ana, { filter })).toEqual({
      approved: [],
      gone: [],
      refused: [idAt(0)],
      remaining: 1,
    });
  });

  it('is nothing for those who may only read', async () => {
    const viewer = withRole(ana, 'viewer');
    await expect(
      world.services.approvals.approveSeveral(viewer, { emailIds }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect(await list()).toMatchObject({ total: 3 });
  });
});

describe('rewriteEmail', () => {
  it('makes it a draft again, with what is to be done otherwise', async () => {
    const input = { emailId: idAt(0), instruction: 'Shorter.' };
    await world.services.approvals.rewrite(ana, input);
    expect(await readMail(world, ana, idAt(0))).toMatchObject({
      state: 'draft',
      draftNumber: 2,
      instruction: 'Shorter.',
    });
    await expect(world.services.approvals.rewrite(ana, input)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('getEmailWriting and getWritingUsage', () => {
  it('tell why a mail says what it says, and what it cost', async () => {
    await inTx((tx) => tx.execute(`update outbound_emails set written_by = 'model'`));
    await write(idAt(0), 300);
    await write(idAt(1), 200);
    const writing = await world.services.writing.get(ana, { emailId: idAt(0) });
    expect(writing).toMatchObject({
      answers: [{ attempt: 1, email: { confidence: 0.5 }, microDollars: 300 }],
      revisions: [{ source: 'model', actor: null, bodyText: 'Mail' }],
    });
    expect((await list()).items[0]).toMatchObject({
      facts: [{ text: 'They hire.', source: 'company' }],
      warnings: [{ rule: 'tone', message: 'Too loud.' }],
    });
    await world.services.workspace.update(ana, { writingBudgetMicroDollars: 500 });
    expect(await world.services.writing.getUsage(ana)).toMatchObject({
      budgetMicroDollars: 500,
      isBudgetSpent: true,
      months: [{ answers: 2, microDollars: 500, models: [{ model: 'gpt', inputTokens: 20 }] }],
    });
  });
});
