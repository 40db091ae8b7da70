import type { SandboxClient } from '#integrations/sandbox/sandbox-client.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';

/** @throws AppError not_found when the Sandbox is off */
export function getSandbox({ sandbox }: VerbContext): SandboxClient {
  if (!sandbox) throw notFound('Sandbox');
  return sandbox;
}
