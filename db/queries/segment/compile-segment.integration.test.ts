import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection, type Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { newId } from '#db/new-id.ts';
import {
  campaigns,
  contacts,
  customFields,
  enrollments,
  inboundMessages,
  listMembers,
  lists,
} from '#db/schema/index.ts';
import type { CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import { matchesSegment } from '#domain/segment/matches-segment.ts';
import type { SegmentFacts } from '#domain/segment/segment-facts.ts';
import { createMailbox, createWorkspace } from '#test/harness/factories.ts';
import fc from '#test/harness/fast-check.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import {
  segmentCampaigns,
  segmentConditions,
  segmentFacts,
  definedFields,
  segmentLists,
  segmentNow,
} from '#test/harness/segment-arbitraries.ts';
import { compileSegment } from './compile-segment.ts';

const unlimited: CampaignSettings = {
  dailyLimit: null,
  maxNewPerDay: null,
  window: null,
  stopOnCompanyReply: false,
  approval: 'none',
  staleness: 'send_next_window',
  staleAfter: 'PT1H',
};

let database: TestDatabase;
let connection: DatabaseConnection;
let workspaceId: string;
let mailboxId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = createDatabase(database.url);
  workspaceId = await createWorkspace(connection.db);
  mailboxId = await createMailbox(connection.db, workspaceId);
  await inWorkspace(connection.db, workspaceId, async (tx) => {
    await tx.insert(lists).values(segmentLists.map((id) => ({ id, workspaceId, name: id })));
    await tx.insert(campaigns).values(
      segmentCampaigns.map((id) => ({
        id,
        workspaceId,
        name: id,
        state: 'running' as const,
        settings: unlimited,
      })),
    );
  });
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

it('finds in SQL exactly whom the domain says are in the segment', async () => {
  const population = fc.array(segmentFacts, { minLength: 8, maxLength: 8 });
  const conditions = fc.array(segmentConditions, { minLength: 80, maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(
      population,
      conditions,
      definedFields,
      fc.boolean(),
      async (people, asked, defined, mayFind) => {
        await inWorkspace(connection.db, workspaceId, async (tx) => {
          await tx.delete(contacts);
          await tx.delete(customFields);
          const fields = defined.map((field, position) => ({
            ...field,
            id: newId('customField'),
            workspaceId,
            position,
          }));
          if (fields.length > 0) await tx.insert(customFields).values(fields);
          await tx.delete(inboundMessages);
          const ids: string[] = [];
          for (const facts of people) ids.push(await insertPerson(tx, facts));
          for (const condition of asked) {
            const found = await tx
              .select({ id: contacts.id })
              .from(contacts)
              .where(compileSegment(condition, { tx, now: segmentNow, fields, mayFind }))
              .orderBy(contacts.id);
            const expected = ids.filter((_, at) => {
              const facts = people[at];
              return facts !== undefined && matchesSegment(condition, facts, segmentNow);
            });
            expect({ condition, found: found.map(({ id }) => id) }).toEqual({
              condition,
              found: expected,
            });
          }
        });
      },
    ),
    { numRuns: 12 },
  );
});

async function insertPerson(tx: Transaction, facts: SegmentFacts): Promise<string> {
  const id = newId('contact');
  const isPaused = facts.status === 'Paused';
  await tx.insert(contacts).values({
    ...facts,
    id,
    workspaceId,
    name: facts.name ?? '',
    email: facts.email ?? '',
    emailNormalized: id,
    emailDomain: facts.emailDomain ?? '',
    company: facts.company ?? '',
    role: facts.role ?? '',
    tags: [...facts.tags],
    status: isPaused ? 'Not Sent' : facts.status,
    pausedAt: isPaused ? segmentNow : null,
  });
  for (const listId of facts.listIds) {
    await tx.insert(listMembers).values({ workspaceId, listId, contactId: id });
  }
  for (const { campaignId, isOpen } of facts.enrollments) {
    await tx.insert(enrollments).values({
      workspaceId,
      campaignId,
      contactId: id,
      state: isOpen ? 'active' : 'stopped',
      reasonCode: 'finished',
      lastSentAt: facts.mailedAt,
    });
  }
  if (facts.repliedAt) await insertReply(tx, id, facts);
  return id;
}

async function insertReply(
  tx: Transaction,
  contactId: string,
  { repliedAt, replyMeanings }: SegmentFacts,
): Promise<void> {
  const [meaning = null] = replyMeanings;
  const message = {
    workspaceId,
    mailboxId,
    providerThreadId: 'thread',
    fromAddress: 'a@b.test',
    subject: '',
    bodyText: '',
    classBecause: '',
    receivedAt: repliedAt ?? segmentNow,
  };
  await tx.insert(inboundMessages).values([
    { ...message, providerMessageId: newId('slot'), class: 'reply', contactId, meaning },
    // What came later and was no reply, or nobody's, must not count.
    {
      ...message,
      providerMessageId: newId('slot'),
      class: 'auto_reply',
      contactId,
      receivedAt: segmentNow,
    },
    { ...message, providerMessageId: newId('slot'), class: 'reply', contactId: null },
  ]);
}
