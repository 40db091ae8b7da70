import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { enrollments, inboundMessages } from '#db/schema/index.ts';
import { startSendTrial, type SendTrial, type TrialMailbox } from '#test/harness/send-trial.ts';

let trial: SendTrial;
let mailbox: TrialMailbox;

beforeAll(async () => {
  trial = await startSendTrial({ searchLagMs: 0 });
});
afterAll(() => trial.end());
beforeEach(async () => {
  mailbox = await trial.newMailbox();
});

const deliver = (...lines: string[]) =>
  trial.google.mailbox(mailbox.address).deliver(Buffer.from(lines.join('\r\n')));
const received = () =>
  inWorkspace(trial.db, mailbox.workspaceId, (tx) => tx.select().from(inboundMessages));

describe('a look for new mail', () => {
  it('is not held up by characters that no row can hold', async () => {
    const email = await trial.grantEmail(mailbox);
    await trial.attempt(email, mailbox);
    const { messageIdHeader } = await trial.ledgerRow(email);
    deliver(
      'From: "A\0da" <ada@client.test>',
      'Subject: =?utf-8?B?UmU6IABoaQ==?=',
      'Message-ID: <a\0@client.test>',
      `In-Reply-To: ${messageIdHeader}`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('Yes,\0 please.').toString('base64'),
    );
    await trial.poll(mailbox);
    expect(await received()).toMatchObject([
      { class: 'reply', enrollmentId: email.enrollmentId, fromAddress: 'ada@client.test' },
    ]);
  });

  it('gets through a long gap in which its owner wrote much by hand, a few messages a time', async () => {
    const email = await trial.grantEmail(mailbox);
    await trial.attempt(email, mailbox);
    const { messageIdHeader } = await trial.ledgerRow(email);
    deliver('From: ada@client.test', `In-Reply-To: ${messageIdHeader}`, '', 'Yes.');
    const byHand = `From: ${mailbox.address}`;
    for (const name of ['bob', 'eve', 'joe']) deliver(byHand, `To: ${name}@x.test`, '', 'Hi.');
    const provider = trial.openMailbox(mailbox);
    const handled = new Set<string>();
    /** Two messages, then the provider has had enough. */
    const poll = async () => {
      let left = 2;
      const readRaw = async (messageId: string) => {
        if (left === 0) throw new Error('quota');
        left -= 1;
        return provider.readRaw(messageId);
      };
      await trial.poll(mailbox, { ...provider, readRaw }, handled);
    };
    await expect(poll()).rejects.toThrow('quota');
    await poll();
    expect(await received()).toMatchObject([{ class: 'reply' }]);
  });

  it('keeps a return date that comes before anybody knows that the mail is out', async () => {
    const email = await trial.grantEmail(mailbox);
    const dies = (point: string) => {
      if (point === 'after_send_accepted') throw new Error('killed');
    };
    await expect(trial.attempt(email, mailbox, dies)).rejects.toThrow('killed');
    const inbox = trial.google.mailbox(mailbox.address);
    const [out] = inbox.getThread(inbox.delivered[0]?.threadId ?? '') ?? [];
    deliver(
      'From: ada@client.test',
      'Subject: Automatic reply: Hello',
      'Auto-Submitted: auto-replied',
      `In-Reply-To: ${out?.messageIdHeader}`,
      '',
      'I am out of the office.',
    );
    await trial.poll(mailbox);
    await trial.untilSettled(email, mailbox);
    const [answer] = await received();
    expect(answer).toMatchObject({ class: 'out_of_office', enrollmentId: email.enrollmentId });
    const [place] = await inWorkspace(trial.db, mailbox.workspaceId, (tx) =>
      tx.select().from(enrollments),
    );
    expect(place).toMatchObject({
      nextPosition: 1,
      nextDueAt: answer?.returnsAt,
      reasonCode: 'out_of_office',
      recheckAt: answer?.returnsAt,
    });
  });
});
