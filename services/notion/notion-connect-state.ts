import { z } from 'zod';
import { ConsentInitiator, rememberConsent, takeConsent } from '../auth/consent-state.ts';
import type { ServiceDeps } from '../context.ts';

/** What a consent at Notion was begun with. */
const NotionConsent = z.strictObject({
  provider: z.literal('notion'),
  workspaceId: z.string(),
  initiator: ConsentInitiator,
  returnTo: z.string(),
});
type NotionConsent = z.infer<typeof NotionConsent>;

type Deps = Pick<ServiceDeps, 'db' | 'clock'>;

/** @returns the `state` for Notion */
export function rememberNotionConsent(
  deps: Deps,
  consent: Omit<NotionConsent, 'provider'>,
): Promise<string> {
  const stored: NotionConsent = { ...consent, provider: 'notion' };
  return rememberConsent(deps, () => stored);
}

/** @returns null when the state is unknown, used, too old or another provider's */
export async function takeNotionConsent(deps: Deps, state: string): Promise<NotionConsent | null> {
  const taken = await takeConsent(deps, state);
  return NotionConsent.safeParse(taken?.value).data ?? null;
}
