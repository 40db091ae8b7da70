import { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { ContactView } from '#domain/contact/contact-view.ts';
import type { ReasonCode } from '#domain/sending/reason-code.ts';
import { pageView } from '#domain/shared/page-view.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import type { ApiClient } from '#test/harness/api-client.ts';
import type { FaultProxy } from '#test/harness/fault-proxy/start-fault-proxy.ts';
import type { StormOptions } from './storm-options.ts';

/** Nothing more happens to these by itself. */
const atRest: readonly ReasonCode[] = ['finished', 'replied', 'send_failed', 'send_uncertain'];
const reportEveryMs = 10_000;

/**
 * Waits until every contact is over or held for a person and every answer was heard, although the
 * product may be down now and then.
 * @throws when that lasts beyond reason, with where the contacts stand
 */
export async function untilCalm(storm: {
  options: StormOptions;
  api: ApiClient;
  campaignId: string;
  proxy: FaultProxy;
  answering: Promise<ReadonlySet<string>>;
}): Promise<void> {
  const { api, campaignId, proxy, answering } = storm;
  const { contacts, mailboxes, kills, signal, report } = storm.options;
  const secondsLong = 900 + (contacts * 3 * 10) / mailboxes + kills * 60;
  let answers = Infinity;
  answering.then(
    ({ size }) => (answers = size),
    () => undefined,
  );
  let latest = 'nothing yet';
  let reportedAt = performance.now();
  const isCalm = async () => {
    try {
      const path = `/campaigns/${campaignId}/progress`;
      const { byReason } = await api.get(path, CampaignProgressView);
      latest = JSON.stringify(byReason);
      const resting = atRest.reduce((sum, code) => sum + (byReason[code] ?? 0), 0);
      if (resting < contacts) return false;
      const replied = await api.get('/contacts?status=Replied&limit=200', pageView(ContactView));
      return replied.items.length >= Math.min(answers, 200);
    } catch {
      return false;
    } finally {
      if (performance.now() - reportedAt > reportEveryMs) {
        reportedAt = performance.now();
        report?.(`${proxy.acceptedAt.size} mails are out; ${latest}`);
      }
    }
  };
  const what = 'every contact is over or held';
  const bound = { what, withinMs: secondsLong * 1000, everyMs: 500, ...(signal && { signal }) };
  await waitUntil(isCalm, bound).catch((cause: unknown) => {
    throw new Error(`${what}: not so, but ${latest}`, { cause });
  });
}
