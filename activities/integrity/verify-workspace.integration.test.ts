import { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditLog, enrollments, mailboxes } from '#db/schema/index.ts';
import { invariants } from '#domain/integrity/finding.ts';
import { findingsOf, type IntegrityResult } from '#domain/integrity/integrity-result.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import { changeRow } from '#test/damage/change-row.ts';
import { contactDamage } from '#test/damage/contact-damage.ts';
import { counterDamage } from '#test/damage/counter-damage.ts';
import { mailDamage } from '#test/damage/mail-damage.ts';
import { providerDamage } from '#test/damage/provider-damage.ts';
import { silenceTemporal } from '#test/harness/engine.ts';
import { runIntegrityScene, type IntegrityScene } from '#test/harness/integrity-scene.ts';
import { patienceMs } from '#test/harness/patience.ts';
import { startDevServer } from '#test/harness/temporal.ts';

let environment: TestWorkflowEnvironment;
let scene: IntegrityScene;

beforeAll(async () => {
  silenceTemporal();
  environment = await startDevServer();
  scene = await runIntegrityScene(environment);
});
afterAll(async () => {
  await scene.close();
  await environment.teardown();
});

const brokenBy = (result: IntegrityResult) => [
  ...new Set(findingsOf(result).map(({ invariant }) => invariant)),
];

const plantedDamage = [...mailDamage, ...contactDamage, ...counterDamage, ...providerDamage];

describe('verifyWorkspace', () => {
  it('finds nothing after a run, and has held every invariant against something', async () => {
    const result = await scene.verify();
    expect(findingsOf(result)).toEqual([]);
    expect(result.notChecked).toEqual([]);
    expect(result.checks.map(({ invariant }) => invariant)).toEqual(invariants);
    const untouched = result.checks.filter(({ checked }) => checked === 0);
    expect(untouched.map(({ invariant }) => invariant)).toEqual([
      'suppressed_mailed',
      'stale_grant',
      'stray_draft',
    ]);
  });

  it.each(plantedDamage)('finds and names it when $what', async ({ invariant, plant }) => {
    const { entityId, repair } = await plant(scene);
    try {
      const isSeen = async () => {
        const result = await scene.verify();
        const isNamed = findingsOf(result).some(
          (finding) => finding.invariant === invariant && finding.entityId === entityId,
        );
        if (isNamed) expect(brokenBy(result)).toEqual([invariant]);
        return isNamed;
      };
      // Temporal lists what started or ended a moment ago a moment later.
      await waitUntil(isSeen, { what: `${invariant} of ${entityId}`, withinMs: patienceMs });
    } finally {
      await repair();
    }
  });

  it('leaves a workflow that is owed a moment to start', async () => {
    const loss = contactDamage.find(({ what }) => what === 'a contact has lost its workflow');
    if (!loss) throw new Error('no contact loses its workflow any more');
    const { entityId, repair } = await loss.plant(scene);
    const isSeen = async () => findingsOf(await scene.verify()).length > 0;
    await waitUntil(isSeen, { what: 'its workflow is missed', withinMs: patienceMs });
    const values = { workflowStartedAt: null };
    const owed = { table: enrollments, id: entityId, values };
    const confirm = await changeRow(scene.inTx, owed);
    expect(await isSeen()).toBe(false);
    await confirm();
    await repair();
  });

  it('is clean again once all is repaired', async () => {
    const isClean = async () => findingsOf(await scene.verify()).length === 0;
    await waitUntil(isClean, { what: 'no finding', withinMs: patienceMs });
  });

  it('tells what it could not look at, and takes it for no finding', async () => {
    const error = {
      provider: 'fake',
      kind: 'unavailable',
      effect: 'none',
      reason: 'timeout',
    } as const;
    scene.provider.failNext('listMessagesSince', new ProviderError(error));
    const nowhere = new Client({ connection: environment.connection, namespace: 'nowhere' });
    const result = await scene.verify(nowhere);
    expect(findingsOf(result)).toEqual([]);
    expect(result.notChecked).toEqual([
      {
        invariants: ['enrollment_without_workflow', 'workflow_without_enrollment'],
        entityId: null,
        why: "Temporal did not answer: Namespace not found: 'nowhere'",
      },
      {
        invariants: ['mail_missing_at_provider', 'mail_unknown_to_ledger', 'stray_draft'],
        entityId: scene.mailboxId,
        why: 'its provider did not answer: unavailable, timeout',
      },
    ]);
  });

  it('does not ask a mailbox that is disconnected', async () => {
    const { inTx, mailboxId: id } = scene;
    const values = { connection: 'disconnected' as const };
    const repair = await changeRow(inTx, { table: mailboxes, id, values });
    expect((await scene.verify()).notChecked).toMatchObject([{ entityId: id }]);
    await repair();
  });

  it('judges no slot by settings that are younger', async () => {
    const { inTx, mailboxId: id, workspaceId } = scene;
    const values = {
      dailyLimit: 1,
      gapMinSeconds: 86_400,
      window: { days: [8], ranges: [], zone: 'mailbox' as const },
    };
    const repair = await changeRow(inTx, { table: mailboxes, id, values });
    const actor = { kind: 'system' } as const;
    const change = { workspaceId, actor, verb: 'updateMailbox', entityId: id };
    await inTx((tx) => tx.insert(auditLog).values(change));
    expect(findingsOf(await scene.verify())).toEqual([]);
    await repair();
  });
});
