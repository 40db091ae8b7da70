import type { Client } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { createGmailConnector } from '#integrations/mail/gmail/gmail-connector.ts';
import { parseRaw } from '#integrations/mail/parse-raw.ts';
import { createMailbox, createWorkspace } from '#test/harness/factories.ts';
import { createGrantedEmail, grantNextEmail } from '#test/harness/granted-email.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import { startStrictGoogle } from '#test/harness/strict-google/start-strict-google.ts';
import { createMailActivities } from './mail.activities.ts';

let database: TestDatabase;
let connection: DatabaseConnection;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = createDatabase(database.url);
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

/** The dispatcher does not run here. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const pokesNobody = {
  withAbortSignal: (_: AbortSignal, run: () => unknown) => run(),
  workflow: { signalWithStart: async () => undefined },
} as unknown as Client;

describe('three mails through a Gmail that', () => {
  it.each([
    { messageIds: 'kept', searchLagMs: 0 },
    { messageIds: 'kept', searchLagMs: 120_000 },
    { messageIds: 'rewritten', searchLagMs: 0 },
    { messageIds: 'rewritten', searchLagMs: 120_000 },
  ] as const)(
    'has Message-IDs $messageIds and finds after $searchLagMs ms lie in one thread, each follow-up naming the real last id',
    async (mode) => {
      const google = await startStrictGoogle(mode);
      const { db } = connection;
      const workspaceId = await createWorkspace(db);
      const address = `${workspaceId}@sandbox.test`;
      const mailboxId = await createMailbox(db, workspaceId, { address });
      const { refreshToken } = google.grant(address);
      const connector = createGmailConnector({ ...google, baseUrl: google.url, timeoutMs: 1_000 });
      const { sendEmail } = createMailActivities({
        db,
        clock: () => new Date(),
        openMailbox: () => connector.openMailbox({ refreshToken }),
        unsubscribeUrl: ({ id }) => `https://app.test/u/${id}`,
        timing: { deadlineMs: 1_000, fenceMs: 0 },
        reach: () => {},
      });
      const send = (email: { workspaceId: string; emailId: string; slotId: string }) => {
        const environment = new MockActivityEnvironment({}, { client: pokesNobody });
        const { emailId, slotId } = email;
        return environment.run(sendEmail, { workspaceId, emailId, slotId });
      };

      const first = await createGrantedEmail(db, workspaceId, mailboxId);
      expect(await send(first)).toEqual({ kind: 'sent' });
      for (let followUps = 2; followUps > 0; followUps -= 1) {
        const next = await grantNextEmail(db, workspaceId, first.enrollmentId);
        expect(await send(next)).toEqual({ kind: 'sent' });
      }

      const delivered = google.mailbox(address).delivered;
      const mails = await Promise.all(delivered.map(({ raw }) => parseRaw(raw)));
      const ids = mails.map(({ messageId }) => messageId);
      expect(new Set(ids).size).toBe(3);
      expect(new Set(delivered.map(({ threadId }) => threadId)).size).toBe(1);
      expect(mails.map(({ inReplyTo }) => inReplyTo)).toEqual([undefined, ids[0], ids[1]]);
      expect(mails.map(({ references }) => references)).toEqual([[], [ids[0]], [ids[0], ids[1]]]);
      expect(new Set(mails.map(({ subject }) => subject))).toEqual(new Set(['Hello Ada']));
      await google.close();
    },
  );
});
