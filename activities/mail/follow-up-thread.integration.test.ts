import { describe, expect, it } from 'vitest';
import { parseRaw } from '#integrations/mail/parse-raw.ts';
import { grantNextEmail } from '#test/harness/granted-email.ts';
import { startSendTrial } from '#test/harness/send-trial.ts';

describe('three mails through a Gmail that', () => {
  it.each([
    { messageIds: 'kept', searchLagMs: 0 },
    { messageIds: 'kept', searchLagMs: 120_000 },
    { messageIds: 'rewritten', searchLagMs: 0 },
    { messageIds: 'rewritten', searchLagMs: 120_000 },
  ] as const)(
    'has Message-IDs $messageIds and finds after $searchLagMs ms lie in one thread, each follow-up naming the real last id',
    async (mode) => {
      const trial = await startSendTrial(mode);
      const mailbox = await trial.newMailbox();
      const { workspaceId, address } = mailbox;
      const first = await trial.grantEmail(mailbox);
      expect(await trial.attempt(first, mailbox)).toEqual({ kind: 'sent' });
      for (let followUps = 2; followUps > 0; followUps -= 1) {
        const next = await grantNextEmail(trial.db, workspaceId, first.enrollmentId);
        expect(await trial.attempt(next, mailbox)).toEqual({ kind: 'sent' });
      }

      const { delivered } = trial.google.mailbox(address);
      const mails = await Promise.all(delivered.map(({ raw }) => parseRaw(raw)));
      const ids = mails.map(({ messageId }) => messageId);
      expect(new Set(ids).size).toBe(3);
      expect(new Set(delivered.map(({ threadId }) => threadId)).size).toBe(1);
      expect(mails.map(({ inReplyTo }) => inReplyTo)).toEqual([undefined, ids[0], ids[1]]);
      expect(mails.map(({ references }) => references)).toEqual([[], [ids[0]], [ids[0], ids[1]]]);
      expect(new Set(mails.map(({ subject }) => subject))).toEqual(new Set(['Hello Ada']));
      await trial.end();
    },
  );
});
