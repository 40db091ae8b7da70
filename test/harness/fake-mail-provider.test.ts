import { describe, expect, it } from 'vitest';
import { ProviderError } from '#integrations/provider-error.ts';
import { createFakeMailProvider } from './fake-mail-provider.ts';
import { describeMailProvider } from './mail-provider-contract.ts';
import { StrictMailbox } from './strict-google/strict-mailbox.ts';

const openMailbox = () =>
  new StrictMailbox('you@sandbox.test', { messageIds: 'rewritten', searchLagMs: 0 });

describeMailProvider('fake', async () => ({
  openMailbox() {
    const mailbox = openMailbox();
    return {
      provider: createFakeMailProvider(mailbox),
      deliver: async (raw) => {
        const date = /^Date: (.*)$/m.exec(raw.toString())?.[1] ?? '';
        return mailbox.deliver(raw, { receivedAt: new Date(date) }).id;
      },
    };
  },
  close: async () => undefined,
}));

describe('failNext', () => {
  const lostAnswer = new ProviderError({
    provider: 'fake',
    kind: 'unavailable',
    effect: 'unknown',
    reason: 'timeout',
  });
  const mail = {
    sendId: 'eml_1',
    from: { address: 'you@sandbox.test' },
    to: { address: 'ada@client.test' },
    subject: 'Hello',
    text: 'Hello',
    messageId: '<eml_1@followthrough.test>',
  };

  it('loses the answer of a send that happened', async () => {
    const mailbox = openMailbox();
    const provider = createFakeMailProvider(mailbox);
    const { draftId } = await provider.createDraft(mail);
    provider.failNext('sendDraft', lostAnswer, 'accepted');

    const sending = provider.sendDraft(draftId, { signal: AbortSignal.timeout(1_000) });

    await expect(sending).rejects.toBe(lostAnswer);
    expect(mailbox.delivered).toHaveLength(1);
    expect(await provider.findDraft(draftId)).toBeNull();
  });

  it('fails a send that did not happen, once', async () => {
    const mailbox = openMailbox();
    const provider = createFakeMailProvider(mailbox);
    const { draftId } = await provider.createDraft(mail);
    provider.failNext('sendDraft', lostAnswer);
    const signal = AbortSignal.timeout(1_000);

    await expect(provider.sendDraft(draftId, { signal })).rejects.toBe(lostAnswer);
    expect(mailbox.delivered).toHaveLength(0);
    await provider.sendDraft(draftId, { signal });
    expect(mailbox.delivered).toHaveLength(1);
  });
});
