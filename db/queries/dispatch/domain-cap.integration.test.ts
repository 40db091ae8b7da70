import { eq, inArray } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { campaignDays, contacts, domainDays, mailboxDays, workspaces } from '#db/schema/index.ts';
import { dispatchScene, later, type DispatchSceneOptions } from '#test/harness/dispatch-scene.ts';
import { withDatabase } from '#test/harness/with-database.ts';
import { campaignQueue } from '#test/planner/campaign-queue.ts';
import { candidate } from '#test/planner/candidate.ts';
import { workspaceState } from '#test/planner/workspace-state.ts';
import { grantSlot } from './grant-slot.ts';
import { giveBackSlot } from './give-back-slot.ts';
import { lockMailbox } from './lock-mailbox.ts';

const connection = withDatabase();

/** Mails to these domains in this order of their turn, in a workspace with these limits. */
async function scene(
  domains: readonly string[],
  limits: { domainDailyLimit?: number; dailyQuota?: number },
  options: DispatchSceneOptions = {},
) {
  const counts = { fresh: domains.length };
  const queue = await dispatchScene(connection.db, { ...options, counts });
  const { inside, changeEmail, fresh, dispatch } = queue;
  const none = { dailyQuota: null, domainDailyLimit: null };
  await inside((tx) => tx.update(workspaces).set({ ...none, ...limits }));
  for (const [index, emailDomain] of domains.entries()) {
    const emailId = fresh[index] ?? '';
    const row = await queue.stateOf(emailId);
    await inside((tx) =>
      tx
        .update(contacts)
        .set({ emailDomain })
        .where(eq(contacts.id, row?.contactId ?? '')),
    );
    await changeEmail(emailId, { dueAt: later(index - 3_600) });
  }
  /** Sends all that may go, a second apart. @returns the mails that went, in order */
  const sendAll = async (fromSecond = 0) => {
    const sent: string[] = [];
    for (let second = fromSecond; second < fromSecond + domains.length + 1; second += 1) {
      for (const { emailId } of (await dispatch(later(second))).grants) {
        await changeEmail(emailId, { state: 'sent', sentAt: later(second) });
        sent.push(emailId);
      }
    }
    return sent;
  };
  return { ...queue, sendAll };
}

const tomorrow = new Date('2026-06-02T00:00:00Z');

describe('a limit per recipient domain', () => {
  it('holds up nobody else: others of the same line go while the full domain waits', async () => {
    const { sendAll, fresh, reasonsOf } = await scene(
      ['acme.test', 'acme.test', 'acme.test', 'beta.test', 'gamma.test'],
      { domainDailyLimit: 1 },
    );
    expect(await sendAll()).toEqual([fresh[0], fresh[3], fresh[4]]);
    const reason = {
      code: 'domain_cap',
      inputs: { domain: 'acme.test', sent: 1, limit: 1 },
      recheckAt: tomorrow,
    };
    expect(await reasonsOf(fresh.slice(1, 3))).toEqual([reason, reason]);
  });

  it('tells each waiting contact of its own domain, and the rest of the line their own reason', async () => {
    const { dispatch, fresh, reasonsOf, inside, workspaceId } = await scene(
      ['acme.test', 'beta.test', 'beta.test', 'gamma.test'],
      { domainDailyLimit: 2 },
    );
    const day = '2026-06-01';
    await inside((tx) =>
      tx.insert(domainDays).values([
        { workspaceId, day, domain: 'acme.test', sent: 2 },
        { workspaceId, day, domain: 'beta.test', sent: 5 },
      ]),
    );
    expect((await dispatch()).grants).toMatchObject([{ emailId: fresh[3] }]);
    expect(await reasonsOf(fresh.slice(0, 3))).toMatchObject([
      { code: 'domain_cap', inputs: { domain: 'acme.test', sent: 2, limit: 2 } },
      { code: 'domain_cap', inputs: { domain: 'beta.test', sent: 5, limit: 2 } },
      { code: 'domain_cap', inputs: { domain: 'beta.test', sent: 5, limit: 2 } },
    ]);
  });

  it('goes line by line where zones matter too', async () => {
    const window = {
      days: [1, 2, 3, 4, 5],
      ranges: [{ from: '09:00', to: '17:00' }],
      zone: 'recipient' as const,
    };
    const { dispatch, fresh, inside, reasonsOf, stateOf, workspaceId } = await scene(
      ['acme.test', 'acme.test', 'beta.test'],
      { domainDailyLimit: 1 },
      { mailbox: { window } },
    );
    const day = '2026-06-01';
    await inside((tx) =>
      tx.insert(domainDays).values({ workspaceId, day, domain: 'acme.test', sent: 1 }),
    );
    const asleep = (await stateOf(fresh[1] ?? ''))?.contactId ?? '';
    await inside((tx) =>
      tx
        .update(contacts)
        .set({ timeZone: 'Asia/Tokyo' })
        .where(inArray(contacts.id, [asleep])),
    );
    expect((await dispatch()).grants).toMatchObject([{ emailId: fresh[2] }]);
    expect(await reasonsOf(fresh.slice(0, 2))).toMatchObject([
      { code: 'domain_cap', recheckAt: new Date('2026-06-02T09:00:00Z') },
      { code: 'domain_cap', recheckAt: new Date('2026-06-02T00:00:00Z') },
    ]);
  });

  it('is not one for freemail, where strangers share a domain', async () => {
    const { sendAll, inside } = await scene(['gmail.com', 'gmail.com', 'gmail.com'], {
      domainDailyLimit: 1,
    });
    expect(await sendAll()).toHaveLength(3);
    expect(await inside((tx) => tx.select().from(domainDays))).toEqual([]);
  });

  it('that is set at noon knows what went out in the morning', async () => {
    const { sendAll, fresh, inside, changeEmail } = await scene(
      ['acme.test', 'acme.test', 'acme.test'],
      {},
    );
    await changeEmail(fresh[2] ?? '', { dueAt: later(60) });
    expect(await sendAll()).toHaveLength(2);
    await inside((tx) => tx.update(workspaces).set({ domainDailyLimit: 3 }));
    expect(await sendAll(60)).toEqual([fresh[2]]);
    const [day] = await inside((tx) => tx.select().from(domainDays));
    expect(day).toMatchObject({ domain: 'acme.test', day: '2026-06-01', sent: 3 });
  });

  it('opens again when a slot of that domain comes back, which gives back every count', async () => {
    const { dispatch, fresh, inside, mailboxId, reasonsOf } = await scene(
      ['acme.test', 'acme.test'],
      { domainDailyLimit: 1 },
    );
    const [grant] = (await dispatch()).grants;
    if (!grant) throw new Error('nothing was granted');
    expect(await reasonsOf(fresh.slice(1))).toMatchObject([{ code: 'domain_cap' }]);
    await inside((tx) => giveBackSlot(tx, { grant, mailboxId, now: later(1) }));
    for (const days of [domainDays, campaignDays, mailboxDays]) {
      expect(await inside((tx) => tx.select().from(days))).toMatchObject([{ sent: 0 }]);
    }
    expect((await dispatch(later(2))).grants).toMatchObject([{ emailId: fresh[1] }]);
  });
});

describe('a quota of the workspace', () => {
  it('counts all its mailboxes, and says so', async () => {
    const { sendAll, fresh, reasonsOf } = await scene(['a.test', 'b.test', 'c.test'], {
      dailyQuota: 2,
    });
    expect(await sendAll()).toEqual(fresh.slice(0, 2));
    expect(await reasonsOf(fresh.slice(2))).toEqual([
      { code: 'workspace_quota', inputs: { sent: 2, limit: 2 }, recheckAt: tomorrow },
    ]);
  });
});

describe('a grant that loses a race', () => {
  it.each([
    ['for the domain', { domainDailyLimit: 1 }, null],
    ['for the campaign', {}, 1],
  ] as const)('%s leaves no counter moved', async (_, limits, dailyLimit) => {
    const { inside, mailboxId, campaignId, workspaceId, fresh, stateOf } = await scene(
      ['acme.test'],
      limits,
    );
    const day = '2026-06-01';
    await inside(async (tx) => {
      await tx.insert(domainDays).values({ workspaceId, day, domain: 'acme.test', sent: 1 });
      await tx.insert(campaignDays).values({ workspaceId, day, campaignId, sent: 1 });
    });
    const stale = {
      workspace: workspaceState(limits),
      campaign: campaignQueue({ campaignId, dailyLimit }),
      candidate: candidate('fresh', 'late', { emailId: fresh[0] ?? '', domain: 'acme.test' }),
    };
    const grant = await inside(async (tx) => {
      const mailbox = await lockMailbox(tx, mailboxId);
      return mailbox && grantSlot(tx, { mailbox, ...stale, now: later(0) });
    });
    expect(grant).toBeNull();
    expect((await stateOf(fresh[0] ?? ''))?.state).toBe('queued');
    expect(await inside((tx) => tx.select().from(campaignDays))).toMatchObject([{ sent: 1 }]);
    expect(await inside((tx) => tx.select().from(domainDays))).toMatchObject([{ sent: 1 }]);
    expect(await inside((tx) => tx.select().from(mailboxDays))).toEqual([]);
  });

  it('against the warm-up of its own mailbox is refused aloud', async () => {
    const ramp = { startPerDay: 1, addPerDay: 1, startedOn: '2026-06-01' };
    const { inside, mailboxId, campaignId, workspaceId, fresh } = await scene(
      ['acme.test'],
      {},
      { mailbox: { ramp } },
    );
    await inside((tx) =>
      tx.insert(mailboxDays).values({ workspaceId, mailboxId, day: '2026-06-01', sent: 1 }),
    );
    const overrun = inside(async (tx) => {
      const mailbox = await lockMailbox(tx, mailboxId);
      if (!mailbox) throw new Error('the mailbox is gone');
      const candidateOf = candidate('fresh', 'late', { emailId: fresh[0] ?? '' });
      const campaign = campaignQueue({ campaignId });
      const workspace = workspaceState();
      return grantSlot(tx, { mailbox, workspace, campaign, candidate: candidateOf, now: later(0) });
    });
    await expect(overrun).rejects.toThrow('over its limit');
  });
});
