import { describe, expect, it } from 'vitest';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { pickVariant } from '#domain/sequence/pick-variant.ts';
import { defaultSettings } from './campaign-draft.ts';
import { launchCheck } from './launch-check.ts';

const at = '2026-11-24T09:00:00.000Z';

const campaign: CampaignView = {
  id: 'cmp_1',
  name: 'Autumn',
  status: 'draft',
  mailboxIds: ['mbx_1'],
  profileId: null,
  steps: [
    {
      id: 'stp_1',
      position: 0,
      kind: 'email',
      delay: 'PT0S',
      dayCount: 'calendar',
      subject: 'Hello',
      body: 'Hi {{firstName|there}} of {{company}}',
      brief: null,
      format: 'text',
      attachmentIds: [],
      occasion: null,
      writer: 'template',
      variants: null,
      until: null,
      title: null,
      branch: null,
    },
  ],
  settings: defaultSettings,
  enrolled: 90,
  startedAt: null,
  pausedAt: null,
  finishedAt: null,
  createdAt: at,
  updatedAt: at,
};

const mailbox: MailboxView = {
  id: 'mbx_1',
  kind: 'gmail',
  address: 'ana@acme.example',
  displayName: 'Ana',
  status: 'connected',
  disconnectedReason: null,
  dailyLimit: 40,
  hourlyLimit: null,
  providerDailyCap: 500,
  sentToday: 0,
  bouncedOfLast100: 0,
  warns: false,
  window: { days: [1], ranges: [{ from: '09:00', to: '17:00' }], zone: 'mailbox' },
  gap: { minSeconds: 240, maxSeconds: 720 },
  ramp: null,
  batch: null,
  priorityMode: 'follow_ups_first',
  share: 50,
  maxFollowUpWaitDays: 3,
  timeZone: 'UTC',
  cooldownUntil: null,
  lastSyncAt: null,
  createdAt: at,
  updatedAt: at,
};

const contact: ContactView = {
  id: 'con_1',
  name: 'Lena Weiß',
  firstName: null,
  lastName: null,
  email: 'lena@example.com',
  company: 'Northwind',
  role: '',
  custom: {},
  tags: [],
  timeZone: null,
  phone: null,
  website: null,
  linkedin: null,
  location: null,
  flags: [],
  status: 'Not Sent',
  reason: { code: 'queued_for_admission', inputs: {}, sentence: '' },
  createdAt: at,
  updatedAt: at,
};

const writing = { model: 'gpt', isBudgetSpent: false, hasProfile: true };
const check = (facts: Partial<Parameters<typeof launchCheck>[0]>) =>
  launchCheck({ campaign, mailboxes: [mailbox], contacts: [contact], writing, ...facts });
const verdicts = (facts: Parameters<typeof check>[0]) => check(facts).map(({ verdict }) => verdict);

describe('the launch check', () => {
  it('lets a campaign start that has a mailbox, contacts and every word', () => {
    expect(verdicts({})).toEqual(['ok', 'ok', 'ok', 'ok']);
  });

  it.each([
    ['nobody is enrolled', { campaign: { ...campaign, enrolled: 0 }, contacts: [] }],
    ['no mailbox is left', { mailboxes: [] }],
    ['its only mailbox is disconnected', { mailboxes: [{ ...mailbox, status: 'disconnected' }] }],
  ] as const)('blocks while %s', (_, facts) => {
    expect(verdicts(facts)).toContain('block');
  });

  it('warns of contacts whose mail would wait, and says how many', () => {
    const findings = check({ contacts: [contact, { ...contact, id: 'con_2', company: '' }] });
    expect(findings[2]).toMatchObject({ verdict: 'warn', text: expect.stringContaining('1 of') });
  });

  it('asks only for the words of the text that a contact gets', () => {
    const other = { key: 'B' as const, weight: 100, subject: 'Hi', body: 'Hi there', brief: null };
    const variants = { ownWeight: 100, others: [other] };
    const steps = campaign.steps.map((step) => ({ ...step, variants }));
    const contacts = Array.from({ length: 60 }, (_, index) => ({
      ...contact,
      id: `con_${index}`,
      company: '',
    }));
    const lacking = contacts.filter(({ id }) =>
      steps.some((step) => pickVariant(step, id) === 'A'),
    ).length;
    expect(lacking).toBeGreaterThan(0);
    expect(lacking).toBeLessThan(60);
    const findings = check({ campaign: { ...campaign, steps }, contacts });
    expect(findings[2]?.text).toContain(`${lacking} of`);
  });

  it('asks no words of a contact for an email that the model writes', () => {
    const steps = campaign.steps.map((step) => ({ ...step, writer: 'ai' as const }));
    const facts = { campaign: { ...campaign, steps }, contacts: [{ ...contact, company: '' }] };
    expect(verdicts(facts)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
    expect(verdicts({ ...facts, writing: { ...writing, model: null } })[3]).toBe('warn');
  });

  it('tells the pace of the tightest limit', () => {
    const settings = { ...defaultSettings, maxNewPerDay: 10 };
    expect(check({ campaign: { ...campaign, settings } })[3]?.text).toContain('9 sending days');
  });

  it('warns when the limits let no first email out', () => {
    const settings = { ...defaultSettings, maxNewPerDay: 0 };
    expect(verdicts({ campaign: { ...campaign, settings } })[3]).toBe('warn');
  });
});
