import { mailboxesForNew } from '../campaign/mailboxes-for-new.ts';
import { shareOut } from '../campaign/share-out.ts';
import type { Candidate } from '../sending/candidate.ts';
import { advanceSteps, type SequenceStep } from '../sequence/advance-steps.ts';
import { assertNever } from '../shared/assert-never.ts';
import { createAgenda } from './agenda.ts';
import type { Forecast } from './forecast.ts';
import type { ForecastEnrollment, ForecastState } from './forecast-state.ts';
import { openDesk, type MailboxDesk } from './mailbox-desk.ts';
import type { PlannedSend } from './planned-send.ts';
import { SimulatedCampaign } from './simulated-campaign.ts';
import type { SimulatedContact } from './simulated-contact.ts';
import { createSlotCounts } from './slot-counts.ts';

/** A workspace's campaigns, contacts and mailboxes in virtual time. */
export class Simulation {
  readonly #agenda = createAgenda();
  readonly #desks: ReadonlyMap<string, MailboxDesk>;
  readonly #campaigns: ReadonlyMap<string, SimulatedCampaign>;
  readonly #contacts: ReadonlyMap<string, SimulatedContact>;
  readonly #sends: PlannedSend[] = [];

  constructor({ limits, slotDays, mailboxes, campaigns, enrollments }: ForecastState) {
    const shared = { limits, counts: createSlotCounts(slotDays) };
    this.#desks = new Map(mailboxes.map((mailbox) => [mailbox.id, openDesk(mailbox, shared)]));
    this.#campaigns = new Map(campaigns.map((each) => [each.id, new SimulatedCampaign(each)]));
    this.#contacts = new Map(
      enrollments.flatMap((enrollment) => {
        const contact = this.#contactOf(enrollment);
        return contact ? [[enrollment.id, contact] as const] : [];
      }),
    );
  }

  begin(atMs: number): void {
    for (const contact of this.#contacts.values()) {
      const { enrollment, campaign, desk } = contact;
      if (desk === null) {
        campaign.addWaiting(contact);
        continue;
      }
      desk.load += 1;
      campaign.addUnderWay(contact);
      const heldBy = enrollment.heldBy ?? (campaign.campaign.isPaused ? 'campaign_paused' : null);
      if (heldBy) campaign.held(heldBy);
      else this.#takeUp(contact, atMs);
    }
    for (const campaign of this.#campaigns.values()) {
      if (!campaign.campaign.isPaused) this.#look(campaign, atMs);
    }
  }

  /** Whether time alone changes nothing any more. */
  get isOver(): boolean {
    return this.#agenda.isEmpty();
  }

  /** Lets time pass; may be called again for a later instant. */
  runUntil(untilMs: number): void {
    this.#agenda.runUntil(untilMs);
  }

  /** What came of it, once time has passed up to `untilMs`. */
  forecast(untilMs: number): Forecast {
    for (const { dispatcher } of this.#desks.values()) {
      for (const { campaignId, code, count } of dispatcher.stuck(untilMs)) {
        this.#campaigns.get(campaignId)?.held(code, count);
      }
    }
    const campaigns = [...this.#campaigns.values()].map((campaign) => campaign.forecast());
    return { sends: this.#sends, campaigns };
  }

  #contactOf(enrollment: ForecastEnrollment): SimulatedContact | null {
    const campaign = this.#campaigns.get(enrollment.campaignId);
    const { mailboxId, sentCount } = enrollment;
    const desk = mailboxId === null ? null : this.#desks.get(mailboxId);
    if (!campaign || desk === undefined) return null;
    return { enrollment, campaign, desk, sentCount, place: firstPlace(0) };
  }

  /** Goes on from where a contact stands at the beginning. */
  #takeUp(contact: SimulatedContact, atMs: number): void {
    const { next } = contact.enrollment;
    switch (next.kind) {
      case 'step':
        contact.place = { nextPosition: next.position, fromMs: next.fromMs, dueMs: next.dueMs };
        return this.#goOn(contact, atMs);
      case 'queued':
        contact.place = { nextPosition: next.position, fromMs: next.dueMs, dueMs: next.dueMs };
        return this.#enqueue(contact, next, atMs);
      case 'sending':
        contact.place = { nextPosition: next.position, fromMs: atMs, dueMs: atMs };
        return this.#leave(contact, atMs);
      case 'admission':
        return;
      default:
        return assertNever(next);
    }
  }

  /** An earlier look takes the place of a later one. */
  #look(campaign: SimulatedCampaign, atMs: number): void {
    if (campaign.lookAtMs !== null && campaign.lookAtMs <= atMs) return;
    campaign.lookAtMs = atMs;
    this.#agenda.add('admission', atMs, campaign.campaign.id, () => {
      if (campaign.lookAtMs === atMs) this.#admit(campaign, atMs);
    });
  }

  #admit(campaign: SimulatedCampaign, atMs: number): void {
    const desks = campaign.campaign.mailboxIds.flatMap((id) => this.#desks.get(id) ?? []);
    const chosen = mailboxesForNew(desks);
    if (chosen.length === 0) return;
    const capacity = chosen.reduce((sum, { state }) => sum + state.dailyLimit, 0);
    for (const [desk, contacts] of shareOut(chosen, campaign.admit(atMs, capacity))) {
      desk.load += contacts.length;
      for (const contact of contacts) {
        contact.desk = desk;
        contact.place = firstPlace(atMs);
        campaign.addUnderWay(contact);
        if (contact.enrollment.heldBy) campaign.held(contact.enrollment.heldBy);
        else this.#goOn(contact, atMs);
      }
    }
  }

  #goOn(contact: SimulatedContact, atMs: number): void {
    const { enrollment, campaign, desk } = contact;
    if (desk === null) return;
    const { timeZone: zone, window } = desk.state;
    const calendar = { zone, holidays: window.holidays };
    const steps = leftToDo(campaign.campaign.steps, enrollment.doneStepIds);
    const move = advanceSteps({ steps, facts: enrollment.facts, calendar }, contact.place, atMs);
    contact.place = move.place;
    switch (move.kind) {
      case 'wait': {
        const { untilMs } = move;
        return this.#agenda.add('due', untilMs, enrollment.id, () => this.#goOn(contact, untilMs));
      }
      case 'email':
        if (campaign.asks()) return campaign.held('awaiting_approval');
        return this.#enqueue(contact, { dueMs: move.place.dueMs ?? atMs, isSendNow: false }, atMs);
      case 'task':
        return campaign.held('awaiting_approval');
      case 'done':
        return this.#finish(contact, atMs);
      default:
        return assertNever(move);
    }
  }

  #enqueue(
    { enrollment, campaign, desk, sentCount }: SimulatedContact,
    mail: { readonly dueMs: number; readonly isSendNow: boolean },
    atMs: number,
  ): void {
    if (desk === null) return;
    const { id: enrollmentId, recipientZone, domain } = enrollment;
    const emailNumber = sentCount + 1;
    const queued = {
      emailId: `${enrollmentId}/${emailNumber}`,
      enrollmentId,
      emailNumber,
      kind: sentCount === 0 ? ('fresh' as const) : ('follow_up' as const),
      dueAtMs: mail.dueMs,
      isSendNow: mail.isSendNow,
      recipientZone,
      domain,
    };
    this.#wake(desk, desk.dispatcher.enqueue(campaign.campaign, queued, atMs));
  }

  /** An earlier wake-up takes the place of a later one. */
  #wake(desk: MailboxDesk, atMs: number | null): void {
    if (atMs === null || (desk.wakeAtMs !== null && desk.wakeAtMs <= atMs)) return;
    desk.wakeAtMs = atMs;
    this.#agenda.add('slot', atMs, desk.id, () => {
      if (desk.wakeAtMs === atMs) this.#giveSlot(desk, atMs);
    });
  }

  #giveSlot(desk: MailboxDesk, atMs: number): void {
    desk.wakeAtMs = null;
    const { candidate, date, nextMs } = desk.dispatcher.giveSlot(atMs);
    this.#wake(desk, nextMs);
    const contact = candidate && this.#contacts.get(candidate.enrollmentId);
    if (!contact) return;
    this.#sends.push(plannedSend(contact, candidate, { atMs, day: date, mailboxId: desk.id }));
    this.#leave(contact, atMs);
  }

  /** A mail is out: the next step counts from now. */
  #leave(contact: SimulatedContact, atMs: number): void {
    const { campaign, place } = contact;
    campaign.sent(contact, atMs);
    if (contact.sentCount === 0 && campaign.hasWaiting) {
      this.#look(campaign, campaign.nextLookMs(atMs));
    }
    contact.sentCount += 1;
    contact.place = { nextPosition: place.nextPosition + 1, fromMs: atMs, dueMs: null };
    this.#goOn(contact, atMs);
  }

  #finish(contact: SimulatedContact, atMs: number): void {
    const { campaign, desk } = contact;
    if (desk) desk.load -= 1;
    campaign.finished(contact);
    if (campaign.hasWaiting) this.#look(campaign, atMs);
  }
}

/** An edit may have moved what a contact has had already to a later place. */
function leftToDo(
  steps: readonly SequenceStep[],
  done: readonly string[],
): readonly SequenceStep[] {
  return done.length === 0 ? steps : steps.filter(({ id }) => !done.includes(id));
}

function firstPlace(fromMs: number): SimulatedContact['place'] {
  return { nextPosition: 0, fromMs, dueMs: null };
}

function plannedSend(
  { enrollment, campaign, place }: SimulatedContact,
  { emailNumber, kind, dueAtMs }: Candidate,
  at: Pick<PlannedSend, 'atMs' | 'day' | 'mailboxId'>,
): PlannedSend {
  return {
    ...at,
    campaignId: campaign.campaign.id,
    contactId: enrollment.contactId,
    enrollmentId: enrollment.id,
    position: place.nextPosition,
    emailNumber,
    kind,
    dueMs: dueAtMs,
  };
}
