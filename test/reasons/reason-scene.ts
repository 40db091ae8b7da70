import { z } from 'zod';
import { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { CampaignView } from '#domain/campaign/campaign-view.ts';
import { ContactEmailView } from '#domain/contact/contact-email-view.ts';
import { ContactExplanationView } from '#domain/contact/contact-explanation-view.ts';
import { ContactView } from '#domain/contact/contact-view.ts';
import type { ReasonCode } from '#domain/sending/reason-code.ts';
import { pageView } from '#domain/shared/page-view.ts';
import { answerLatest, type AnswerKind } from '#test/harness/answer-latest.ts';
import type { MailboxChanges, ReasonWorld, SceneMailbox } from './reason-world.ts';

export interface CampaignPlan {
  /** Step inputs; two plain emails three days apart when left out. */
  readonly steps?: readonly object[];
  readonly settings?: object;
  readonly mailboxIds?: readonly string[];
}

const plainSteps = [
  { kind: 'email', delay: 'PT0S', subject: 'Hello {{firstName|there}}', body: 'First.' },
  { kind: 'email', delay: 'P3D', body: 'Second.' },
];

/** One workspace of one person, driven and read as a client would. */
export class ReasonScene {
  readonly mailbox: SceneMailbox;
  readonly #world: ReasonWorld;
  readonly #workspaceId: string;
  readonly #headers: object;
  #people = 0;

  constructor(
    world: ReasonWorld,
    {
      workspaceId,
      mailbox,
      headers,
    }: { workspaceId: string; mailbox: SceneMailbox; headers: object },
  ) {
    this.#world = world;
    this.#workspaceId = workspaceId;
    this.mailbox = mailbox;
    this.#headers = headers;
  }

  get workspaceId(): string {
    return this.#workspaceId;
  }

  /** Calls the API; every answer that is no success throws with the product's words. */
  async call<View extends z.ZodType>(
    method: string,
    path: string,
    view: View,
    body?: object,
  ): Promise<z.output<View>> {
    const answer = await this.#world.call(`/api/v1${path}`, {
      method,
      headers: this.#headers,
      ...(body && { body }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return view.parse(text === '' ? null : JSON.parse(text));
  }

  /** A POST whose answer does not matter here. */
  async post(path: string, body: object = {}): Promise<void> {
    await this.call('POST', path, z.unknown(), body);
  }

  async addContacts(count: number, fields: object = {}): Promise<string[]> {
    const ids: string[] = [];
    for (let left = count; left > 0; left -= 1) {
      this.#people += 1;
      const email = `person${this.#people}@${this.#workspaceId.replace('_', '-')}.test`;
      const body = { name: `Ada ${this.#people}`, email, ...fields };
      ids.push((await this.call('POST', '/contacts', ContactView, body)).id);
    }
    return ids;
  }

  /** A campaign with these contacts enrolled; `start` begins it. */
  async campaign(contactIds: readonly string[], plan: CampaignPlan = {}): Promise<string> {
    const { id } = await this.call('POST', '/campaigns', CampaignView, {
      name: 'Reasons',
      mailboxIds: plan.mailboxIds ?? [this.mailbox.id],
      steps: plan.steps ?? plainSteps,
      settings: plan.settings ?? {},
    });
    if (contactIds.length > 0) await this.post(`/campaigns/${id}/contacts`, { contactIds });
    return id;
  }

  async start(campaignId: string): Promise<void> {
    await this.post(`/campaigns/${campaignId}/start`);
  }

  /** A running campaign of as many new contacts. */
  async run(
    count: number,
    plan: CampaignPlan = {},
  ): Promise<{ campaignId: string; contactIds: string[] }> {
    const contactIds = await this.addContacts(count);
    const campaignId = await this.campaign(contactIds, plan);
    await this.start(campaignId);
    return { campaignId, contactIds };
  }

  async addMailbox(changes: MailboxChanges = {}): Promise<SceneMailbox> {
    return this.#world.addMailbox(this.#workspaceId, changes);
  }

  passTime(ms: number): Promise<void> {
    return this.#world.environment.sleep(ms).then(() => this.#world.syncClock());
  }

  /** The recipient of the mailbox's latest mail answers, and the mailbox is asked at once. */
  async answer(kind: AnswerKind): Promise<void> {
    await this.#world.syncClock();
    await answerLatest(this.mailbox.strict, kind, new Date(this.#world.nowMs()));
    await this.post(`/mailboxes/${this.mailbox.id}/check-replies`);
  }

  explain(contactId: string): Promise<ContactExplanationView> {
    return this.call('GET', `/contacts/${contactId}/explain`, ContactExplanationView);
  }

  progress(campaignId: string): Promise<CampaignProgressView> {
    return this.call('GET', `/campaigns/${campaignId}/progress`, CampaignProgressView);
  }

  /** The id of the contact's first mail. */
  async firstMailOf(contactId: string): Promise<string> {
    const { items } = await this.call(
      'GET',
      `/contacts/${contactId}/emails`,
      pageView(ContactEmailView),
    );
    const mail = items.find(({ direction }) => direction === 'outbound');
    if (!mail) throw new Error(`no mail was written to ${contactId}`);
    return mail.id;
  }

  /** Contacts who got a mail, by what the list shows. */
  async mailedContacts(): Promise<string[]> {
    const { items } = await this.call('GET', '/contacts?limit=200', pageView(ContactView));
    return items.filter(({ status }) => status !== 'Not Sent').map(({ id }) => id);
  }

  /** The codes that `GET /contacts` shows, by contact. */
  async listed(): Promise<Map<string, ReasonCode>> {
    const { items } = await this.call('GET', '/contacts?limit=200', pageView(ContactView));
    return new Map(items.map(({ id, reason }) => [id, reason.code]));
  }
}
