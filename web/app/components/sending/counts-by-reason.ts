import type { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { reasonCodes, type ReasonCode } from '#domain/sending/reason-code.ts';

/** Only those that occur, the most frequent first. */
export function countsByReason(
  byReason: CampaignProgressView['byReason'],
): readonly (readonly [ReasonCode, number])[] {
  return reasonCodes
    .map((code) => [code, byReason[code] ?? 0] as const)
    .filter(([, count]) => count > 0)
    .toSorted((a, b) => b[1] - a[1]);
}
