import { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import type { ReasonCode } from '#domain/sending/reason-code.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import type { ApiClient } from '#test/harness/api-client.ts';
import type { FaultProxy } from '#test/harness/fault-proxy/start-fault-proxy.ts';

/** Nothing more happens to these by itself. */
const atRest: readonly ReasonCode[] = ['finished', 'replied', 'send_failed', 'send_uncertain'];

/**
 * Waits until every contact is over or held for a person, although the product may be down now and then.
 * @throws when the storm lasts beyond reason, with where the contacts stand
 */
export async function untilCalm(storm: {
  api: ApiClient;
  campaignId: string;
  proxy: FaultProxy;
  contacts: number;
  mailboxes: number;
  kills: number;
  report: (line: string) => void;
}): Promise<void> {
  const { api, campaignId, proxy, contacts, mailboxes, kills, report } = storm;
  const secondsLong = 240 + (contacts * 3 * 3) / mailboxes + kills * 15;
  let latest = 'nothing yet';
  let reportedAt = performance.now();
  const isCalm = async () => {
    try {
      const path = `/campaigns/${campaignId}/progress`;
      const { byReason } = await api.get(path, CampaignProgressView);
      latest = JSON.stringify(byReason);
      const resting = atRest.reduce((sum, code) => sum + (byReason[code] ?? 0), 0);
      return resting === contacts;
    } catch {
      return false;
    } finally {
      if (performance.now() - reportedAt > 10_000) {
        reportedAt = performance.now();
        report(`${proxy.acceptedAt.size} mails are out; ${latest}`);
      }
    }
  };
  const what = 'every contact is over or held';
  await waitUntil(isCalm, { what, withinMs: secondsLong * 1000, everyMs: 500 }).catch(
    (cause: unknown) => {
      throw new Error(`${what}: not so, but ${latest}`, { cause });
    },
  );
}
