import { hourMs } from '#domain/shared/milliseconds.ts';
import { addMail } from './add-mail.ts';
import { changeMail } from './change-scene.ts';
import type { PlantedDamage } from './planted-damage.ts';

/** Mailboxes that hold something else than the ledger says. */
export const providerDamage: readonly PlantedDamage[] = [
  {
    what: 'a mail lies at the provider twice',
    invariant: 'step_sent_twice',
    plant: async ({ mailbox, waiting }) => {
      const sent = mailbox.delivered.find(({ sendId }) => sendId === waiting.id);
      const { id } = mailbox.sendMessage(sent?.raw ?? Buffer.from(''));
      return { entityId: waiting.id, repair: async () => mailbox.deleteMessage(id) };
    },
  },
  {
    what: 'a mail that was sent is not at the provider',
    invariant: 'mail_missing_at_provider',
    plant: (scene) => changeMail(scene, scene.waiting.id, { providerMessageId: 'nowhere' }),
  },
  {
    what: 'a mail at the provider has no row',
    invariant: 'mail_unknown_to_ledger',
    plant: async ({ mailbox }) => {
      const { id } = mailbox.sendMessage(ownMail('eml_ghost'));
      return { entityId: 'eml_ghost', repair: async () => mailbox.deleteMessage(id) };
    },
  },
  {
    what: 'a mail at the provider was never sent, says its row',
    invariant: 'mail_unknown_to_ledger',
    plant: async (scene) => {
      const added = await addMail(scene, scene.waiting, { state: 'cancelled', grantedAt: null });
      const { id } = scene.mailbox.sendMessage(ownMail(added.entityId));
      return {
        ...added,
        repair: async () => {
          scene.mailbox.deleteMessage(id);
          await added.repair();
        },
      };
    },
  },
  {
    what: 'a draft was forgotten',
    invariant: 'stray_draft',
    plant: async ({ mailbox, behind }) => {
      const { draftId } = behind(3 * hourMs, () => mailbox.createDraft(ownMail('eml_stray')));
      return { entityId: 'eml_stray', repair: async () => mailbox.deleteDraft(draftId) };
    },
  },
];

function ownMail(sendId: string): Buffer {
  const lines = [
    'From: Ana <ana@sandbox.test>',
    'To: ada@client.test',
    'Subject: Hello',
    `Date: ${new Date().toUTCString()}`,
    `X-Followthrough-Send-Id: ${sendId}`,
    'Message-ID: <ghost@sandbox.test>',
    '',
    'Hello',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
