import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { MeView } from '#domain/workspace/me-view.ts';
import type { ChildName } from '#processes/supervisor/child-name.ts';
import { ApiClient } from '#test/harness/api-client.ts';
import { launchCampaign } from '#test/harness/launch-campaign.ts';
import { seededRandom } from '#test/harness/seeded-random.ts';
import { answerMails } from './answer-mails.ts';
import { giveSandboxConsent } from './give-sandbox-consent.ts';
import { killProcesses } from './kill-processes.ts';
import { stormFaults } from './storm-faults.ts';
import type { StormScene } from './storm-scene.ts';
import { untilCalm } from './until-calm.ts';

/** What a storm leaves behind. */
export interface Aftermath {
  readonly workspaceId: string;
  readonly mailboxes: readonly MailboxView[];
  readonly kills: ReadonlyMap<ChildName, number>;
  /** Who answered. */
  readonly answered: ReadonlySet<string>;
  /** From Start to the end of the last contact. */
  readonly durationMs: number;
}

/** Kills and answers come in this part of the work: recipients who answer get less than three mails. */
const wildPart = 0.9;

/** Launches a campaign and lets the storm loose on it until every contact is over or held. */
export async function rage({ options, product, proxy, mailboxes }: StormScene): Promise<Aftermath> {
  const { contacts, kills, answers, seed, signal } = options;
  const api = await ApiClient.signUp(product.setup.url);
  const { workspace } = await api.get('/me', MeView);
  const campaign = await launchCampaign(api, {
    contacts,
    addresses: mailboxes.map(({ address }) => address),
    consent: giveSandboxConsent,
  });
  const startedAt = performance.now();
  proxy.faults.add(...stormFaults);
  const over = new AbortController();
  const chance = {
    progress: () => proxy.acceptedAt.size / (contacts * 3 * wildPart),
    signal: AbortSignal.any([over.signal, ...(signal ? [signal] : [])]),
  };
  const answering = answerMails({ ...chance, mailboxes, answers, random: seededRandom(seed + 2) });
  const [killed, answered] = await Promise.all([
    killProcesses({ ...chance, product, kills, random: seededRandom(seed + 1) }),
    answering,
    untilCalm({ options, api, campaignId: campaign.campaignId, proxy, answering }).finally(() =>
      over.abort(),
    ),
  ]);
  proxy.faults.clear();
  return {
    workspaceId: workspace.id,
    mailboxes: campaign.mailboxes,
    kills: killed,
    answered,
    durationMs: performance.now() - startedAt,
  };
}
