import type { CampaignSettings } from '../campaign/campaign-settings.ts';
import type { FallbackReason } from '../outbound-email/fallback-reason.ts';

/** How many the first few of a campaign are, unless its settings say. */
export const defaultApprovalFirst = 10;

/** Below this the model was not sure of what it wrote; 0 to 1. */
export const lowConfidence = 0.7;

/** Whether a person is to look at a mail before it goes out. */
export function needsApproval(
  settings: Pick<CampaignSettings, 'approval' | 'approvalFirst'>,
  mail: {
    /** null = the model did not write it. */
    confidence: number | null;
    /** null = its step's own text was meant to go out, or the model's is. */
    fallbackReason: FallbackReason | null;
    /** How many of the campaign's mails people were asked for already. */
    askedBefore: number;
  },
): boolean {
  switch (settings.approval) {
    case 'none':
      return false;
    case 'all':
      return true;
    case 'first':
      return mail.askedBefore < (settings.approvalFirst ?? defaultApprovalFirst);
    case 'low_confidence':
      return mail.fallbackReason !== null || (mail.confidence ?? 1) < lowConfidence;
  }
}
