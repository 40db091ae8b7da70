import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { updateMailbox } from '#db/queries/mailbox/update-mailbox.ts';
import { integrityChecks, tasks } from '#db/schema/index.ts';
import { minuteMs } from '#domain/shared/milliseconds.ts';
import {
  createCampaignScene,
  placeEnrollment,
  writeMail,
  type CampaignScene,
} from '#test/harness/campaign-scene.ts';
import { createMailbox } from '#test/harness/factories.ts';
import { createServiceWorld, withRole, type ServiceWorld } from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;
let scene: CampaignScene;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

/** Three contacts whose first mail has to be written. */
beforeEach(async () => {
  ana = await world.newOwner();
  scene = await createCampaignScene(world, ana, { contacts: 3, isStarted: true });
  for (const enrollmentId of scene.enrollmentIds) await place(enrollmentId, {});
});

const minutesAgo = (minutes: number) => new Date(world.now.at.getTime() - minutes * minuteMs);
const place = (enrollmentId: string, change: Parameters<typeof placeEnrollment>[3]) =>
  placeEnrollment(world, ana, enrollmentId, {
    state: 'active',
    mailboxId: scene.mailboxId,
    admittedAt: minutesAgo(60),
    nextDueAt: minutesAgo(30),
    reasonCode: 'waiting_delay',
    ...change,
  });
const needs = async (input: object = {}) => world.services.needsYou.list(ana, input);
const enrolled = (index: number) => ({
  enrollmentId: scene.enrollmentIds[index] ?? '',
  contactId: scene.contactIds[index] ?? '',
});
const mailboxIs = (change: Parameters<typeof updateMailbox>[2], id = scene.mailboxId) =>
  inWorkspace(world.db, ana.workspaceId, (tx) => updateMailbox(tx, id, change));

describe('listNeeds', () => {
  it('has nothing for whoever merely waits', async () => {
    await place(enrolled(0).enrollmentId, {
      reasonCode: 'send_failed',
      recheckAt: minutesAgo(-15),
    });
    expect(await needs()).toEqual({ items: [], nextCursor: null, total: 0 });
  });

  it('names an uncertain mail and both decisions', async () => {
    const { enrollmentId, contactId } = enrolled(0);
    const emailId = await writeMail(world, ana, enrollmentId, {
      state: 'unknown',
      sendingSince: minutesAgo(5),
    });
    await place(enrollmentId, { reasonCode: 'send_uncertain', reasonInputs: { emailId } });
    const { items } = await needs();
    const path = `/contacts/${contactId}/settle`;
    expect(items).toEqual([
      {
        kind: 'uncertain_send',
        id: `uncertain_send:${emailId}`,
        contactId,
        campaignId: scene.campaignId,
        mailboxId: scene.mailboxId,
        title: 'Nobody can tell whether “Hello Ada” reached Ada Lovelace',
        detail: 'Look into the Sent folder, then say whether it was sent.',
        count: 1,
        since: minutesAgo(5).toISOString(),
        actions: [
          { label: 'It was sent', method: 'POST', path, body: { outcome: 'sent', emailId } },
          { label: 'Send again', method: 'POST', path, body: { outcome: 'send_again', emailId } },
        ],
      },
    ]);
    await world.services.contacts.settleUncertain(ana, { contactId, outcome: 'sent', emailId });
    expect(await needs()).toMatchObject({ items: [], total: 0 });
  });

  it('says in the provider’s words why a mail was refused, and what to do', async () => {
    const { enrollmentId, contactId } = enrolled(0);
    const failure = { code: 'x', message: 'gmail: rejected.', advice: 'Correct the address.' };
    await writeMail(world, ana, enrollmentId, { state: 'failed', failure });
    await place(enrollmentId, { reasonCode: 'send_failed' });
    expect((await needs()).items).toMatchObject([
      {
        kind: 'failed_send',
        title: 'The email to Ada Lovelace was refused',
        detail: 'gmail: rejected. Correct the address.',
        actions: [
          { path: `/contacts/${contactId}/send-now` },
          { path: `/contacts/${contactId}/skip-step`, body: { step: 1 } },
        ],
      },
    ]);
    await world.services.contacts.sendNow(ana, { contactId });
  });

  it('names stale mail, written or not', async () => {
    const stale = { reasonCode: 'stale_after_outage', staleSince: minutesAgo(1) } as const;
    const emailId = await writeMail(world, ana, enrolled(0).enrollmentId, {
      state: 'awaiting_approval',
    });
    await place(enrolled(0).enrollmentId, stale);
    await place(enrolled(1).enrollmentId, stale);
    const { items } = await needs();
    expect(items.map(({ kind }) => kind)).toEqual(['stale_mail', 'stale_mail']);
    expect(items.map(({ id }) => id)).toContain(`stale_mail:${emailId}`);
    for (const { contactId, actions } of items) {
      expect(new Set(actions.map(({ path }) => path))).toEqual(
        new Set([`/contacts/${contactId}/release-stale`]),
      );
    }
    expect(items.map(({ since }) => since)).toContain(minutesAgo(1).toISOString());
  });

  it('shows one need for all contacts that one repair mends', async () => {
    for (const [index, names] of ['city', 'city', 'team'].entries()) {
      const reasonInputs = { names, step: 1 };
      await place(enrolled(index).enrollmentId, { reasonCode: 'missing_variable', reasonInputs });
    }
    expect(await needs()).toMatchObject({
      total: 1,
      items: [
        {
          kind: 'missing_variable',
          campaignId: scene.campaignId,
          count: 3,
          title: 'Spring: email 1 lacks a variable for 3 contacts',
          detail: 'Missing: city, team.',
        },
      ],
    });
  });

  it('quotes what no mail may say, whoever it was to go to', async () => {
    for (const [index, words] of ['send me your password', 'wire it today'].entries()) {
      const reasonInputs = { rule: 'asks_for_secrets', words };
      await place(enrolled(index).enrollmentId, { reasonCode: 'content_blocked', reasonInputs });
    }
    expect((await needs()).items).toMatchObject([
      {
        kind: 'content_blocked',
        title: 'Spring: email 1 must not go out to 2 contacts',
        detail: 'It says: “send me your password”, “wire it today”.',
      },
    ]);
  });

  it('shows one need for all mails of a campaign that wait for approval', async () => {
    for (const [index, enrollmentId] of scene.enrollmentIds.entries()) {
      await place(enrollmentId, {
        reasonCode: 'awaiting_approval',
        ...(index === 2 && { staleSince: minutesAgo(1) }),
      });
      const approvalAskedAt = minutesAgo(20 - index);
      await writeMail(world, ana, enrollmentId, { state: 'awaiting_approval', approvalAskedAt });
    }
    const { campaignId } = scene;
    const isApproval = ({ kind }: { kind: string }) => kind === 'approval';
    expect((await needs()).items.filter(isApproval)).toMatchObject([
      {
        campaignId,
        count: 2,
        title: 'Spring: 2 emails wait for your approval',
        since: minutesAgo(20).toISOString(),
        actions: [{ method: 'GET', path: `/approvals?campaignId=${campaignId}` }],
      },
    ]);
    const { items } = await world.services.approvals.list(ana, {});
    const emailIds = items.map(({ emailId }) => emailId);
    await world.services.approvals.approveSeveral(ana, { emailIds });
    expect((await needs()).items.filter(isApproval)).toEqual([]);
  });

  it('has one notice for a mailbox that lost its connection, however many contacts wait', async () => {
    const disconnected = {
      connection: 'disconnected',
      disconnectedReason: 'Revoked.',
      disconnectedAt: minutesAgo(7),
    } as const;
    // Looked at again and again since then.
    await mailboxIs({ ...disconnected, lastSyncAt: minutesAgo(1) });
    const unused = await createMailbox(world.db, ana.workspaceId);
    await mailboxIs(disconnected, unused);
    expect(await needs()).toMatchObject({
      total: 1,
      items: [
        {
          kind: 'mailbox_disconnected',
          mailboxId: scene.mailboxId,
          detail: 'Revoked.',
          since: minutesAgo(7).toISOString(),
          count: 1,
        },
      ],
    });
  });

  it('names a mailbox stopped by bounces, an open task and what the check found', async () => {
    await mailboxIs({ breakerTrippedAt: minutesAgo(3) });
    const { workspaceId } = ana;
    const { enrollmentId, contactId } = enrolled(0);
    const { steps } = await world.services.campaigns.get(ana, { campaignId: scene.campaignId });
    const finding = {
      invariant: 'gap_too_short',
      entityId: 'eml_1',
      detail: 'Two at once.',
    } as const;
    await inWorkspace(world.db, workspaceId, async (tx) => {
      const state = 'open';
      const stepId = steps[0]?.id ?? '';
      const task = { workspaceId, enrollmentId, contactId, stepId, state, title: 'Call' } as const;
      await tx.insert(tasks).values({ ...task, createdAt: minutesAgo(2) });
      const check = { workspaceId, startedAt: minutesAgo(9), checked: 1 };
      await tx.insert(integrityChecks).values([
        { ...check, finishedAt: minutesAgo(8), findings: [finding] },
        {
          ...check,
          finishedAt: minutesAgo(1),
          findings: [finding, finding],
          checks: [{ invariant: 'gap_too_short', checked: 10, found: 2 }],
        },
      ]);
    });
    expect((await needs()).items).toMatchObject([
      { kind: 'integrity', count: 2, detail: 'First: Two at once.' },
      { kind: 'open_task', contactId, title: 'Call', detail: 'For Ada Lovelace.' },
      { kind: 'bounce_breaker', mailboxId: scene.mailboxId },
    ]);
  });

  it('goes page by page, newest first, and counts all', async () => {
    for (const index of [0, 1, 2]) {
      await place(enrolled(index).enrollmentId, {
        reasonCode: 'stale_after_outage',
        staleSince: minutesAgo(index === 2 ? 1 : 7),
      });
    }
    expect(await needs({ limit: '0' })).toEqual({ items: [], nextCursor: null, total: 3 });
    const seen = [];
    let cursor: string | undefined;
    do {
      const page = await needs({ limit: 1, ...(cursor && { cursor }) });
      expect(page.total).toBe(3);
      seen.push(...page.items.map(({ contactId }) => contactId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen[0]).toBe(scene.contactIds[2]);
    expect(new Set(seen)).toEqual(new Set(scene.contactIds));
  });

  it('is for everybody who may read, and for nobody of another workspace', async () => {
    await mailboxIs({ breakerTrippedAt: minutesAgo(3) });
    const { needsYou } = world.services;
    expect(await needsYou.list(withRole(ana, 'viewer'), {})).toMatchObject({ total: 1 });
    expect(await needsYou.list(await world.newOwner(), {})).toMatchObject({ total: 0 });
    const nobody = needsYou.list({ ...ana, scopes: [] }, {});
    await expect(nobody).rejects.toMatchObject({ code: 'forbidden' });
  });
});
