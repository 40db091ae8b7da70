import type { CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';

export type MailboxTrial = Partial<
  Pick<MailboxView, 'dailyLimit' | 'window' | 'priorityMode' | 'share'>
>;
export type CampaignTrial = Partial<Pick<CampaignSettings, 'dailyLimit' | 'maxNewPerDay'>>;

/** Settings that are tried before anybody is bound by them: the body of `POST /forecast`. */
export interface WhatIf {
  readonly mailboxes: Readonly<Record<string, MailboxTrial>>;
  readonly campaigns: Readonly<Record<string, CampaignTrial>>;
  readonly addMailboxes: readonly { readonly likeMailboxId: string; readonly count: number }[];
}

export const nothingTried: WhatIf = { mailboxes: {}, campaigns: {}, addMailboxes: [] };

export function isNothingTried({ mailboxes, campaigns, addMailboxes }: WhatIf): boolean {
  return (
    Object.keys(mailboxes).length === 0 &&
    Object.keys(campaigns).length === 0 &&
    addMailboxes.length === 0
  );
}

export function tryMailbox(whatIf: WhatIf, ids: readonly string[], trial: MailboxTrial): WhatIf {
  const tried = ids.map((id) => [id, { ...whatIf.mailboxes[id], ...trial }] as const);
  return { ...whatIf, mailboxes: { ...whatIf.mailboxes, ...Object.fromEntries(tried) } };
}

export function tryCampaign(whatIf: WhatIf, id: string, trial: CampaignTrial): WhatIf {
  return {
    ...whatIf,
    campaigns: { ...whatIf.campaigns, [id]: { ...whatIf.campaigns[id], ...trial } },
  };
}

export function tryMoreMailboxes(whatIf: WhatIf, likeMailboxId: string, count: number): WhatIf {
  return { ...whatIf, addMailboxes: count === 0 ? [] : [{ likeMailboxId, count }] };
}
