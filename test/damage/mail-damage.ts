import { suppressions } from '#db/schema/index.ts';
import { hourMs, minuteMs, secondMs } from '#domain/shared/milliseconds.ts';
import type { IntegrityScene } from '../harness/integrity-scene.ts';
import { addMail } from './add-mail.ts';
import { changeMail, changeMailbox, changeWorkspace } from './change-scene.ts';
import type { PlantedDamage } from './planted-damage.ts';

const ago = (ms: number) => new Date(Date.now() - ms);

/** Mails that should not have gone out, or not then, or not there. */
export const mailDamage: readonly PlantedDamage[] = [
  {
    what: 'a mail is claimed after the reply',
    invariant: 'mailed_after_reply',
    plant: (scene) =>
      addMail(scene, scene.replied, {
        state: 'sent',
        emailNumber: 2,
        sendingSince: new Date(Date.now() + 10 * secondMs),
      }),
  },
  {
    what: 'a mailbox sent more than its limit',
    invariant: 'over_daily_limit',
    plant: (scene) => changeMailbox(scene, { dailyLimit: 1 }),
  },
  {
    what: 'all mailboxes sent more than the quota',
    invariant: 'over_daily_limit',
    plant: (scene) => changeWorkspace(scene, { dailyQuota: 2 }),
  },
  {
    what: 'a domain got more than its limit',
    invariant: 'over_daily_limit',
    plant: async (scene) => {
      const { repair } = await changeWorkspace(scene, { domainDailyLimit: 2 });
      return { entityId: scene.waiting.id, repair };
    },
  },
  {
    what: 'two slots are a moment apart',
    invariant: 'gap_too_short',
    plant: async (scene) => {
      const [before, after] = scene.done;
      const grantedAt = new Date(Number(before?.grantedAt) + 200);
      return changeMail(scene, after?.id, { grantedAt });
    },
  },
  {
    what: 'a mail went out on a day off',
    invariant: 'outside_window',
    plant: async (scene) => {
      const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => day % 7 !== ago(0).getUTCDay());
      const ranges = [{ from: '00:00', to: '24:00' }];
      const { repair } = await changeMailbox(scene, { window: { days, ranges, zone: 'mailbox' } });
      return { entityId: scene.waiting.id, repair };
    },
  },
  {
    what: 'a mail of the same number went out again',
    invariant: 'step_sent_twice',
    plant: (scene) => addMail(scene, scene.waiting, { state: 'sent' }),
  },
  {
    what: 'a follow-up went to another thread',
    invariant: 'follow_up_in_other_thread',
    plant: async (scene) => {
      const followUp = scene.done.find(({ emailNumber }) => emailNumber === 2);
      return changeMail(scene, followUp?.id, { providerThreadId: 'elsewhere' });
    },
  },
  {
    what: 'a suppressed address was mailed',
    invariant: 'suppressed_mailed',
    plant: (scene) => suppress(scene, 'address', scene.waiting.toAddress, scene.waiting.id),
  },
  {
    what: 'a domain that is suppressed was mailed',
    invariant: 'suppressed_mailed',
    plant: (scene) => suppress(scene, 'domain', 'client.test', scene.waiting.id),
  },
  {
    what: 'a slot was forgotten',
    invariant: 'stale_grant',
    plant: (scene) =>
      addMail(scene, scene.waiting, { state: 'granted', grantedAt: ago(21 * minuteMs) }),
  },
];

async function suppress(
  { inTx, workspaceId }: IntegrityScene,
  scope: 'address' | 'domain',
  value: string,
  entityId: string,
) {
  const row = { workspaceId, scope, value, reason: 'manual' as const, createdAt: ago(hourMs) };
  await inTx((tx) => tx.insert(suppressions).values(row));
  return { entityId, repair: () => inTx(async (tx) => void (await tx.delete(suppressions))) };
}
