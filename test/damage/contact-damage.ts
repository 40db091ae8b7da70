import { searchAttributes } from '#activities/search-attributes.ts';
import { newId } from '#db/new-id.ts';
import { campaigns } from '#db/schema/index.ts';
import { hourMs } from '#domain/shared/milliseconds.ts';
import type { IntegrityScene } from '../harness/integrity-scene.ts';
import { addMail } from './add-mail.ts';
import { changeRow } from './change-row.ts';
import { changeMailbox, changeContact, changeEnrollment } from './change-scene.ts';
import type { PlantedDamage } from './planted-damage.ts';

const ago = (ms: number) => new Date(Date.now() - ms);

/** Contacts, queues and workflows that do not say or do what they should. */
export const contactDamage: readonly PlantedDamage[] = [
  {
    what: 'a contact was forgotten',
    invariant: 'overdue',
    plant: async (scene) =>
      changeEnrollment(scene, { nextDueAt: ago(2 * hourMs), recheckAt: ago(2 * hourMs) }),
  },
  {
    what: 'a queue was forgotten',
    invariant: 'overdue',
    plant: async (scene) => {
      const queued = await addMail(scene, scene.waiting, { state: 'queued', grantedAt: null });
      const stopped = await changeMailbox(scene, { nextDispatchAt: ago(2 * hourMs) });
      return {
        entityId: scene.mailboxId,
        repair: async () => {
          await stopped.repair();
          await queued.repair();
        },
      };
    },
  },
  {
    what: 'a workflow runs for nobody',
    invariant: 'workflow_without_enrollment',
    plant: (scene) => startWorkflow(scene, newId('enrollment')),
  },
  {
    what: 'a contact has lost its workflow',
    invariant: 'enrollment_without_workflow',
    plant: async (scene) => {
      const { enrollmentId } = scene.waiting;
      await scene.temporal.workflow.getHandle(`contact/${enrollmentId}`).terminate();
      const again = async () => void (await startWorkflow(scene, enrollmentId));
      return { entityId: enrollmentId, repair: again };
    },
  },
  {
    what: 'a contact is said to have replied',
    invariant: 'status_differs',
    plant: (scene) => changeContact(scene, { status: 'Replied' }),
  },
  {
    what: 'a reason is none of the list',
    invariant: 'reason_missing',
    plant: (scene) =>
      // What no typed code can write.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      changeEnrollment(scene, { reasonCode: 'because' as 'finished' }),
  },
  {
    what: 'a contact shows no enrollment',
    invariant: 'reason_missing',
    plant: async (scene) => {
      const { repair } = await changeContact(scene, { currentEnrollmentId: null });
      return { entityId: scene.waiting.enrollmentId, repair };
    },
  },
  {
    what: 'a campaign has ended before its contact',
    invariant: 'reason_missing',
    plant: async ({ inTx, waiting }) => {
      const ended = { table: campaigns, id: waiting.campaignId, values: { state: 'finished' } };
      return { entityId: waiting.enrollmentId, repair: await changeRow(inTx, ended) };
    },
  },
];

async function startWorkflow({ temporal, workspaceId }: IntegrityScene, enrollmentId: string) {
  const ids = { workspaceId, campaignId: 'cmp_none', mailboxId: null };
  const handle = await temporal.workflow.start('contactWorkflow', {
    workflowId: `contact/${enrollmentId}`,
    taskQueue: 'nobody',
    args: [],
    typedSearchAttributes: searchAttributes(ids),
  });
  return { entityId: enrollmentId, repair: async () => void (await handle.terminate()) };
}
