import type { z } from 'zod';
import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { newId } from '#db/new-id.ts';
import { replaceSteps } from '#db/queries/campaign/replace-steps.ts';
import {
  campaignMailboxes,
  campaigns,
  contacts,
  enrollments,
  mailboxes,
  workspaces,
} from '#db/schema/index.ts';
import type { CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import type { SendingWindow } from '#domain/sending/sending-window.ts';
import type { StepInput } from '#domain/sequence/step-input.ts';
import { StepsInput } from '#domain/sequence/steps-input.ts';

/** Open at all times. */
const alwaysOpen: SendingWindow = {
  days: [1, 2, 3, 4, 5, 6, 7],
  ranges: [{ from: '00:00', to: '24:00' }],
  zone: 'mailbox',
};

const unlimited: CampaignSettings = {
  dailyLimit: null,
  maxNewPerDay: null,
  window: null,
  stopOnCompanyReply: false,
  approval: 'none',
  staleness: 'send_next_window',
  staleAfter: 'PT1H',
};

export async function createWorkspace(db: Database): Promise<string> {
  const id = newId('workspace');
  await inWorkspace(db, id, (tx) => tx.insert(workspaces).values({ id, name: 'Test' }));
  return id;
}

/** A connected Gmail mailbox that is always open, with a gap of one second, unless told otherwise. */
export async function createMailbox(
  db: Database,
  workspaceId: string,
  overrides: Partial<typeof mailboxes.$inferInsert> = {},
): Promise<string> {
  const id = newId('mailbox');
  await inWorkspace(db, workspaceId, (tx) =>
    tx.insert(mailboxes).values({
      id,
      workspaceId,
      kind: 'gmail',
      address: `${id}@sandbox.test`,
      displayName: 'Ana Sender',
      connection: 'connected',
      timeZone: 'UTC',
      dailyLimit: 1_000,
      hourlyLimit: null,
      providerDailyCap: 2_000,
      window: alwaysOpen,
      gapMinSeconds: 1,
      gapMaxSeconds: 1,
      priorityMode: 'follow_ups_first',
      share: 50,
      maxFollowUpWaitDays: 3,
      watchSince: new Date(0),
      ...overrides,
    }),
  );
  return id;
}

export async function createContacts(
  db: Database,
  workspaceId: string,
  count: number,
): Promise<string[]> {
  const rows = Array.from({ length: count }, () => {
    const id = newId('contact');
    const email = `${id}@client.test`;
    return {
      id,
      workspaceId,
      email,
      emailNormalized: email,
      emailDomain: 'client.test',
      name: 'Ada Lovelace',
      company: 'Analytical Engines',
      role: 'Engineer',
    };
  });
  await inWorkspace(db, workspaceId, (tx) => tx.insert(contacts).values(rows));
  return rows.map(({ id }) => id);
}

/** A running campaign of these steps, its contacts enrolled and not yet admitted. */
export async function createRunningCampaign(
  db: Database,
  options: {
    workspaceId: string;
    mailboxIds: string[];
    contactIds: string[];
    /** Of plain emails, unless `steps` are given. */
    delays?: string[];
    settings?: Partial<CampaignSettings>;
    bodies?: string[];
    steps?: z.input<typeof StepsInput>;
  },
): Promise<{ campaignId: string; enrollmentIds: string[] }> {
  const { workspaceId, mailboxIds, contactIds, delays = [] } = options;
  const campaignId = newId('campaign');
  const enrolled = contactIds.map((contactId) => ({
    id: newId('enrollment'),
    workspaceId,
    campaignId,
    contactId,
    state: 'enrolled' as const,
    reasonCode: 'queued_for_admission' as const,
  }));
  await inWorkspace(db, workspaceId, async (tx) => {
    await tx.insert(campaigns).values({
      id: campaignId,
      workspaceId,
      name: 'Test',
      state: 'running',
      settings: { ...unlimited, ...options.settings },
      startedAt: new Date(),
    });
    await tx
      .insert(campaignMailboxes)
      .values(mailboxIds.map((mailboxId) => ({ workspaceId, campaignId, mailboxId })));
    await replaceSteps(
      tx,
      { id: campaignId, workspaceId },
      options.steps ? StepsInput.parse(options.steps) : emailsAt(delays, options.bodies),
    );
    await tx.insert(enrollments).values(enrolled);
    for (const { id, contactId } of enrolled) {
      await tx.update(contacts).set({ currentEnrollmentId: id }).where(eq(contacts.id, contactId));
    }
  });
  return { campaignId, enrollmentIds: enrolled.map(({ id }) => id) };
}

function emailsAt(delays: readonly string[], bodies: readonly string[] = []): StepInput[] {
  return delays.map((delay, position) => ({
    kind: 'email',
    delay,
    dayCount: 'calendar',
    subject: position === 0 ? 'Hello {{firstName}}' : null,
    body: bodies[position] ?? `Mail ${position + 1} to {{name}} at {{company}}.`,
    brief: null,
    format: 'text',
    attachmentIds: [],
    occasion: null,
    variants: null,
    writer: 'template',
    until: null,
    title: null,
    branch: null,
  }));
}
