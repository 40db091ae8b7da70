import type { Env } from '#config/env.ts';
import type { PortDemand } from '../supervisor/demand-free-ports.ts';
import { isSandboxPortChosen } from './sandbox-port.ts';

/** The ports this configuration asks for; the embedded database takes whichever is free. */
export function portDemands(env: Env): PortDemand[] {
  const host = '127.0.0.1';
  const demands: PortDemand[] = [{ variable: 'PORT', port: env.PORT, host: env.HOST }];
  if (env.SANDBOX === 'on' && isSandboxPortChosen(env)) {
    demands.push({ variable: 'SANDBOX_PORT', port: env.SANDBOX_PORT, host });
  }
  if (env.TEMPORAL_ADDRESS === undefined) {
    demands.push({ variable: 'TEMPORAL_PORT', port: env.TEMPORAL_PORT, host });
    demands.push({ variable: 'TEMPORAL_UI_PORT', port: env.TEMPORAL_UI_PORT, host });
  }
  return demands;
}
