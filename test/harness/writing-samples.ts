import type { SenderProfile } from '#domain/writing/sender-profile.ts';
import type { ThreadMail, WritingInputs } from '#domain/writing/writing-inputs.ts';
import type { WrittenEmail } from '#domain/writing/written-email.ts';

export const sampleSender: SenderProfile = {
  name: 'Jo Li',
  headline: 'Backend engineer for durable systems',
  skills: ['Node.js', 'PostgreSQL', 'Temporal'],
  targetRoles: ['Staff engineer'],
  experience: [
    {
      title: 'Senior engineer',
      organisation: 'Northwind',
      from: '2021',
      to: null,
      summary: 'Cut failed payouts by 40 percent with durable workflows.',
    },
  ],
  projects: [
    {
      name: 'Ledgerline',
      url: 'https://ledgerline.example/demo',
      summary: 'An append-only ledger for small banks.',
    },
  ],
  tone: 'calm and direct',
  say: [],
  avoid: ['rockstar'],
  calendarUrl: 'https://cal.example/jo',
  resumeText: null,
};

/** A first mail about anvils, with everything known that a good mail needs. */
export function sampleInputs(changes: Partial<WritingInputs> = {}): WritingInputs {
  return {
    kind: 'first',
    brief:
      'Ask whether they need help with payouts. Mention our work at Northwind. Offer a short call.',
    sender: sampleSender,
    senderName: 'Jo Li',
    recipient: {
      name: 'Ana Perez',
      firstName: 'Ana',
      company: 'Acme Anvils',
      role: 'Head of Payments',
      website: 'https://acme.example',
      custom: { city: 'Lisbon' },
    },
    companyNote: {
      text: 'Acme Anvils sells anvils in 12 countries and opened an office in Porto in March 2026.',
      readAt: '2026-11-18T09:00:00Z',
      sources: [{ url: 'https://acme.example/news', title: 'News' }],
    },
    thread: [],
    knowledge: [],
    instruction: null,
    needsSubject: true,
    ...changes,
  };
}

export const sampleThread: readonly ThreadMail[] = [
  {
    from: 'sender',
    at: '2026-11-10T09:00:00Z',
    subject: 'Payouts at Acme Anvils',
    text: 'Hi Ana,\n\nI saw that Acme Anvils opened an office in Porto. At Northwind I cut failed payouts by 40 percent with durable workflows. Would a short call about your payouts be useful to you?',
  },
];

/** A mail for `sampleInputs` that nobody would complain about. */
export function sampleEmail(changes: Partial<WrittenEmail> = {}): WrittenEmail {
  return {
    subject: 'Payouts at Acme Anvils',
    body: 'Hi Ana,\n\nI read that Acme Anvils sells in 12 countries and opened an office in Porto this March. Payouts to that many places tend to fail in ways nobody sees until month end.\n\nAt Northwind I cut failed payouts by 40 percent with durable workflows. Would a 15-minute call be useful, to see whether the same would work for you?',
    facts: [
      { text: 'sells anvils in 12 countries', source: 'company' },
      { text: 'Cut failed payouts by 40 percent', source: 'sender' },
    ],
    confidence: 0.9,
    ...changes,
  };
}
