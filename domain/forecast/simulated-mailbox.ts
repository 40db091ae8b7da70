import { applyGrant } from '../sending/apply-grant.ts';
import type { CampaignQueue } from '../sending/campaign-queue.ts';
import type { Candidate } from '../sending/candidate.ts';
import type { DispatchState } from '../sending/dispatch-state.ts';
import { fullDomainOf } from '../sending/full-domain-of.ts';
import { linesOf } from '../sending/line.ts';
import type { MailboxState } from '../sending/mailbox-state.ts';
import { nextGapMs } from '../sending/next-gap-ms.ts';
import { pickNextSend } from '../sending/pick-next-send.ts';
import type { ReasonCode } from '../sending/reason-code.ts';
import type { SendDecision } from '../sending/send-decision.ts';
import { waitReasonOf } from '../sending/wait-reason-of.ts';
import { addDays } from '../shared/calendar-date.ts';
import { readWallClock } from '../shared/read-wall-clock.ts';
import { wallTimeInstants } from '../shared/wall-time-instants.ts';
import type { ForecastCampaign, ForecastMailbox, ForecastState } from './forecast-state.ts';
import type { LineMail } from './mail-line.ts';
import { createMailboxQueues, type MailboxQueues } from './mailbox-queues.ts';
import type { SlotCounts } from './slot-counts.ts';

/** What all mailboxes of a workspace share. */
export interface SharedLimits {
  readonly limits: ForecastState['limits'];
  readonly counts: SlotCounts;
}

export interface GivenSlot {
  /** null = nobody may go now. */
  readonly candidate: Candidate | null;
  /** Local date of the mailbox. */
  readonly date: string;
  /** When to ask again; null = when somebody joins a queue. */
  readonly nextMs: number | null;
}

export interface StuckMails {
  readonly campaignId: string;
  readonly code: ReasonCode;
  readonly count: number;
}

/** A mailbox's dispatcher: the decisions of the live one, over queues in memory. */
export class SimulatedMailbox {
  readonly #seed: string;
  readonly #shared: SharedLimits;
  readonly #queues: MailboxQueues;
  #state: MailboxState;

  constructor({ id, state }: ForecastMailbox, shared: SharedLimits) {
    this.#seed = id;
    this.#shared = shared;
    this.#state = state;
    this.#queues = createMailboxQueues(
      state,
      (domain, date) => fullDomainOf(shared.limits, this.#domainOn(domain, date), date) !== null,
    );
  }

  /** @returns when to ask for a slot; null = whenever it was to be asked anyway */
  enqueue(campaign: ForecastCampaign, mail: LineMail, atMs: number): number | null {
    const line = this.#queues.lineOf(campaign, mail);
    const date = this.#dateAt(atMs);
    const before = line.head(date);
    line.push(mail);
    const isBehind = before !== undefined && line.head(date) === before;
    if (isBehind && !line.hasAside()) return null;
    return Math.max(atMs, this.#gapEndMs());
  }

  /** Gives the slot of this moment, if one is free. */
  giveSlot(atMs: number): GivenSlot {
    const date = this.#dateAt(atMs);
    const state = this.#dispatchStateOn(date);
    const decision = pickNextSend(state, atMs, this.#seed);
    if (decision.kind !== 'send') {
      return { candidate: null, date, nextMs: this.#recheckMs(decision, date) };
    }
    const { candidate } = decision;
    const { campaignId } = decision.campaign;
    this.#state = applyGrant(state, { campaignId, candidate, atMs }).mailbox;
    this.#shared.counts.add({ date, campaignId, ...candidate });
    for (const { campaign } of this.#queues.all()) {
      if (campaign.id === campaignId) this.#queues.lineOf(campaign, candidate).take();
    }
    return { candidate, date, nextMs: this.#gapEndMs() };
  }

  /** Mails that time alone does not send, by what holds them. */
  stuck(atMs: number): readonly StuckMails[] {
    const date = this.#dateAt(atMs);
    const heads = linesOf(this.#dispatchStateOn(date), this.#seed);
    return heads.flatMap((line): StuckMails[] => {
      const reason = waitReasonOf(line, atMs);
      if (reason?.recheckAtMs !== null) return [];
      const { campaignId } = line.campaign;
      const count = this.#sizeOfLine(campaignId, line.candidate);
      return [{ campaignId, code: reason.code, count }];
    });
  }

  #sizeOfLine(campaignId: string, head: Candidate): number {
    const own = [...this.#queues.all()].find(({ campaign }) => campaign.id === campaignId);
    return own ? this.#queues.lineOf(own.campaign, head).size() : 0;
  }

  #dispatchStateOn(date: string): DispatchState {
    const { limits, counts } = this.#shared;
    const campaigns: CampaignQueue[] = [];
    for (const { campaign, lines } of this.#queues.all()) {
      const heads: Candidate[] = [];
      for (const line of lines.values()) {
        const head = line.head(date);
        if (head) heads.push({ ...head, ...this.#domainOn(head.domain, date) });
      }
      const today = { date, ...counts.ofCampaign(campaign.id, date) };
      if (heads.length > 0) campaigns.push({ ...campaign, campaignId: campaign.id, today, heads });
    }
    const today = { date, sent: counts.ofWorkspace(date) };
    return { workspace: { ...limits, today }, mailbox: this.#state, campaigns };
  }

  /** Who stands aside for a full domain is back in line when the date changes. */
  #recheckMs(decision: Exclude<SendDecision, { kind: 'send' }>, date: string): number | null {
    const recheckMs = decision.kind === 'wait' ? decision.reason.recheckAtMs : null;
    const hasAside = [...this.#queues.all()].some(({ lines }) =>
      [...lines.values()].some((line) => line.hasAside()),
    );
    if (!hasAside) return recheckMs;
    const nextDayMs = wallTimeInstants(addDays(date, 1), 0, this.#state.timeZone).firstMs;
    return recheckMs === null ? nextDayMs : Math.min(recheckMs, nextDayMs);
  }

  #gapEndMs(): number {
    const { gap, lastSlot } = this.#state;
    return lastSlot === null ? 0 : lastSlot.atMs + nextGapMs(gap, lastSlot, this.#seed);
  }

  #dateAt(atMs: number): string {
    return readWallClock(atMs, this.#state.timeZone).date;
  }

  #domainOn(domain: string, date: string): Pick<Candidate, 'domain' | 'domainToday'> {
    return { domain, domainToday: { date, sent: this.#shared.counts.ofDomain(domain, date) } };
  }
}
