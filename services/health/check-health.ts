import { findLatestHeartbeat } from '#db/queries/health/find-latest-heartbeat.ts';
import type { HealthView } from '#domain/health/health-view.ts';
import type { ServiceDeps } from '../context.ts';
import { giveUpAfter } from '../give-up-after.ts';

/** Workers say that they live every few seconds; three missed beats are a death. */
const heartbeatLifetimeMs = 15_000;
/** A part that does not answer within it is down, as far as a caller can tell. */
const patienceMs = 3_000;

/** Asks every part; needs no rights and tells nothing but up or down. */
export async function checkHealth(deps: ServiceDeps): Promise<HealthView> {
  const [heartbeat, isTemporalUp] = await Promise.all([
    giveUpAfter(
      patienceMs,
      findLatestHeartbeat(deps.db).then((seenAt) => ({ seenAt })),
    ),
    giveUpAfter(patienceMs, deps.temporal.isHealthy()),
  ]);
  const ageMs = heartbeat?.seenAt ? deps.clock().getTime() - heartbeat.seenAt.getTime() : Infinity;
  const checks = {
    database: upOrDown(heartbeat !== null),
    temporal: upOrDown(isTemporalUp === true),
    worker: upOrDown(ageMs < heartbeatLifetimeMs),
  };
  const isUp = Object.values(checks).every((check) => check === 'ok');
  return { status: upOrDown(isUp), version: deps.version, checks };
}

const upOrDown = (isUp: boolean) => (isUp ? ('ok' as const) : ('down' as const));
