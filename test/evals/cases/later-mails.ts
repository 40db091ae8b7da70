import type { ThreadMail } from '#domain/writing/writing-inputs.ts';
import { evalCase } from '../eval-case.ts';
import { agency, engineer, organiser, vendor } from '../profiles.ts';

const mail = (from: ThreadMail['from'], day: string, text: string): ThreadMail => ({
  from,
  at: `2026-11-${day}T09:00:00Z`,
  subject: 'Payouts at Acme Anvils',
  text,
});

const anvils = mail(
  'sender',
  '10',
  'Hi Ana,\n\nAcme Anvils opened an office in Porto, I read. At Northwind I cut failed payouts by 40 percent with durable workflows. Would a short call about your payouts be useful to you?',
);
const second = mail(
  'sender',
  '14',
  'Hi Ana,\n\na thought since my note on Tuesday: most failed payouts are seen by the bank before anybody in the company knows. Shall I send you the page on how we watch them?',
);
const ana = { name: 'Ana Perez', company: 'Acme Anvils', role: 'Head of Payments' };

/** Follow-ups, and the other occasions to write. */
export const laterMails = [
  evalCase('follow-up: after silence', engineer, {
    kind: 'follow_up',
    brief: 'Offer one page on how we watch payouts.',
    recipient: ana,
    thread: [anvils],
  }),
  evalCase('follow-up: the third mail', engineer, {
    kind: 'follow_up',
    brief: 'Last mail: ask whether somebody else is the right person. No pressure.',
    recipient: ana,
    thread: [anvils, second],
  }),
  evalCase('follow-up: not now', engineer, {
    kind: 'follow_up',
    brief: 'Accept it, ask whether February is good for a new try.',
    recipient: ana,
    thread: [
      anvils,
      mail(
        'recipient',
        '16',
        'Thanks, but we are busy with the audit. Try again next year please.',
      ),
    ],
  }),
  evalCase('follow-up: an answer in German', engineer, {
    kind: 'follow_up',
    brief: 'Answer the question: it works with SAP, we did it at Northwind.',
    recipient: ana,
    thread: [
      anvils,
      mail(
        'recipient',
        '17',
        'Danke für die Nachricht. Wir haben das im Moment mit SAP gelöst. Wissen Sie, ob es auch damit geht und wie lange es dauert?',
      ),
    ],
  }),
  evalCase('after a meeting', vendor, {
    kind: 'meeting_follow_up',
    brief: 'Thank for the meeting, send what was promised, name the next step.',
    recipient: { name: 'Eva Holm', company: 'Holm Dental' },
    knowledge: [
      {
        title: 'Call on 12 November',
        text: 'Eva wants to try reminders by text message with 2 of 14 rooms first. I promised a price for that by Friday. Next call: 26 November.',
        rank: 1,
      },
    ],
  }),
  evalCase('after a long silence', agency, {
    kind: 're_engagement',
    brief: 'We talked a year ago about reviews, they had no budget. Ask whether that changed.',
    recipient: { name: 'Nils Brandt', company: 'Brandt Systems' },
  }),
  evalCase('news about a product', vendor, {
    kind: 'product_update',
    brief:
      'New: waiting lists. When somebody cancels, the next patient is asked by text message. Free for 30 days. Details: https://brightpath.example/waiting-lists',
    recipient: { name: 'Omar Aziz', company: 'Aziz Physio' },
  }),
  evalCase('invitation: a conference', organiser, {
    kind: 'event_invitation',
    brief:
      'Invite to DurableConf on 14 May 2027 in Lisbon. Speakers pay nothing. Ask for a talk. Answer until 15 January.',
    recipient: { name: 'Yuki Tanaka', company: 'Kumo', role: 'Engineer' },
    note: 'Kumo runs 3 million workflows a day and writes about it on its engineering blog.',
  }),
  evalCase('invitation: a small dinner', null, {
    kind: 'event_invitation',
    brief: 'Dinner for bakers of Ghent on 3 December at 19:00, Hotel Harmony. Ask for a yes or no.',
    recipient: { name: 'Lotte Maes', company: 'Maes Molens' },
  }),
];
