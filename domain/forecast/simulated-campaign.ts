import { admissionRoom } from '../campaign/admission-room.ts';
import { admissionWaitMs } from '../campaign/admission-wait-ms.ts';
import type { ReasonCode } from '../sending/reason-code.ts';
import type { CampaignForecast } from './forecast.ts';
import type { ForecastCampaign } from './forecast-state.ts';
import type { SimulatedContact } from './simulated-contact.ts';

/** Who waits in a campaign, who is under way, and who is held. */
export class SimulatedCampaign {
  readonly campaign: ForecastCampaign;
  /** When it next looks for room; null = it need not. */
  lookAtMs: number | null = null;
  /** Not admitted yet, by enrollment. */
  readonly #waiting: SimulatedContact[] = [];
  #admitted = 0;
  /** Admitted, and without their first mail. */
  #ahead = 0;
  /** Under way, and held by nobody. */
  #moving = 0;
  readonly #held = new Map<ReasonCode, number>();
  #lastSendMs: number | null = null;
  #lookedAtMs = 0;
  #asked = 0;

  constructor(campaign: ForecastCampaign) {
    this.campaign = campaign;
  }

  /** Whether a mail that has come due waits for a person to approve it. */
  asks(): boolean {
    if (this.#asked >= this.campaign.asksAbout) return false;
    this.#asked += 1;
    return true;
  }

  get hasWaiting(): boolean {
    return this.#admitted < this.#waiting.length;
  }

  addWaiting(contact: SimulatedContact): void {
    this.#waiting.push(contact);
  }

  addUnderWay(contact: SimulatedContact): void {
    this.#moving += 1;
    if (contact.sentCount === 0) this.#ahead += 1;
  }

  /** @returns the next contacts there is room for, in the order in which they were enrolled */
  admit(atMs: number, dailyCapacity: number): readonly SimulatedContact[] {
    this.#lookedAtMs = atMs;
    this.lookAtMs = null;
    const room = admissionRoom({ dailyCapacity, ahead: this.#ahead });
    if (this.#admitted === 0) this.#waiting.sort(byEnrollment);
    const contacts = this.#waiting.slice(this.#admitted, this.#admitted + room);
    this.#admitted += contacts.length;
    return contacts;
  }

  /** When the campaign looks for room by itself. */
  nextLookMs(atMs: number): number {
    const looks = Math.ceil((atMs - this.#lookedAtMs) / admissionWaitMs);
    return this.#lookedAtMs + looks * admissionWaitMs;
  }

  sent(contact: SimulatedContact, atMs: number): void {
    this.#lastSendMs = atMs;
    if (contact.sentCount === 0) this.#ahead -= 1;
  }

  finished(contact: SimulatedContact): void {
    this.#moving -= 1;
    if (contact.sentCount === 0) this.#ahead -= 1;
  }

  held(code: ReasonCode, count = 1): void {
    this.#moving -= count;
    this.#held.set(code, (this.#held.get(code) ?? 0) + count);
  }

  /** Once nothing more happens. Who waits behind others that are held is held as well. */
  forecast(): CampaignForecast {
    const waiting = this.#waiting.slice(this.#admitted);
    const unplanned = new Map(this.#held);
    for (const { enrollment } of waiting) {
      const code = enrollment.heldBy ?? this.#holdsWaiting();
      if (code) unplanned.set(code, (unplanned.get(code) ?? 0) + 1);
    }
    return {
      campaignId: this.campaign.id,
      isComplete: waiting.length === 0 && this.#moving === 0 && this.#held.size === 0,
      lastSendMs: this.#lastSendMs,
      unplanned: [...unplanned].map(([code, count]) => ({ code, count })),
    };
  }

  #holdsWaiting(): ReasonCode | null {
    if (this.campaign.isPaused) return 'campaign_paused';
    return this.#moving === 0 ? 'queued_for_admission' : null;
  }
}

function byEnrollment(a: SimulatedContact, b: SimulatedContact): number {
  return a.enrollment.id < b.enrollment.id ? -1 : 1;
}
