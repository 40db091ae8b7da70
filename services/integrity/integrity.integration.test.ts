import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { forgetOld } from '#db/queries/housekeeping/forget-old.ts';
import { insertIntegrityCheck } from '#db/queries/integrity/insert-integrity-check.ts';
import { integrityChecks, liveEvents } from '#db/schema/index.ts';
import type { IntegrityResult } from '#domain/integrity/integrity-result.ts';
import { invariantCheck } from '#domain/integrity/invariant-check.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';
import {
  auditedVerbs,
  createServiceWorld,
  withRole,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
  world.temporal.delivered.length = 0;
});

const finding = { entityId: 'eml_1', detail: 'granted long ago' };
const result = (findings: { entityId: string; detail: string }[]): IntegrityResult => ({
  startedAt: world.now.at,
  finishedAt: world.now.at,
  checks: [invariantCheck('stale_grant', 3, findings), invariantCheck('overdue', 4, [])],
  notChecked: [{ invariants: ['stray_draft'], entityId: 'mbx_1', why: 'it is disconnected' }],
});
const keep = (access: Access, found: IntegrityResult) =>
  inWorkspace(world.db, access.workspaceId, (tx) =>
    insertIntegrityCheck(tx, access.workspaceId, found),
  );

describe('getIntegrity', () => {
  it('tells that there was no check yet', async () => {
    expect(await world.services.integrity.get(ana)).toEqual({
      checkedAt: null,
      checked: 0,
      found: 0,
      checks: [],
      findings: [],
      notChecked: [],
    });
  });

  it('tells the latest check, what it found and what it could not look at', async () => {
    await keep(ana, result([]));
    world.now.advance(1_000);
    await keep(ana, result([finding]));
    expect(await world.services.integrity.get(ana)).toEqual({
      checkedAt: world.now.at.toISOString(),
      checked: 7,
      found: 1,
      checks: [
        { invariant: 'stale_grant', checked: 3, found: 1 },
        { invariant: 'overdue', checked: 4, found: 0 },
      ],
      findings: [{ invariant: 'stale_grant', ...finding }],
      notChecked: result([]).notChecked,
    });
  });

  it('tells a check to open pages', async () => {
    await keep(ana, result([]));
    const events = await inWorkspace(world.db, ana.workspaceId, (tx) =>
      tx.select().from(liveEvents),
    );
    expect(events).toMatchObject([{ type: 'integrity.changed', entityId: null }]);
  });

  it('knows nothing of another workspace', async () => {
    await keep(ana, result([finding]));
    const bob = await world.newOwner();
    expect((await world.services.integrity.get(bob)).checkedAt).toBeNull();
  });
});

describe('checkIntegrity', () => {
  it('has the workspace checked now and answers the check before', async () => {
    await keep(ana, result([finding]));
    expect(await world.services.integrity.check(ana)).toMatchObject({ found: 1 });
    await world.services.integrity.check(ana);
    const { workspaceId } = ana;
    const command = { kind: 'check_integrity', workspaceId };
    expect(world.temporal.delivered).toEqual([command, command]);
    expect(await auditedVerbs(world.db, ana)).toEqual(['checkIntegrity', 'checkIntegrity']);
  });

  it('wants the right to administer', async () => {
    for (const role of ['viewer', 'member'] as const) {
      await expect(world.services.integrity.check(withRole(ana, role))).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    expect(world.temporal.delivered).toEqual([]);
  });
});

describe('forgetOld', () => {
  it('keeps checks for thirty days', async () => {
    await keep(ana, result([]));
    const left = () =>
      inWorkspace(world.db, ana.workspaceId, (tx) => tx.select().from(integrityChecks));
    await forgetOld(world.db, new Date(Date.now() + 29 * dayMs));
    expect(await left()).toHaveLength(1);
    await forgetOld(world.db, new Date(Date.now() + 31 * dayMs));
    expect(await left()).toEqual([]);
  });
});
