import { assertNever } from '../shared/assert-never.ts';
import type { Need } from './need.ts';

/** What happened, and why it waits for a person. */
export function describeNeed({ kind, count, facts }: Need): { title: string; detail: string } {
  const say = (fact: string) => String(facts[fact] ?? '');
  const ofStep = (what: string, detail: string) => ({
    title: `${say('campaign')}: email ${say('step')} ${what} ${contacts(count)}`,
    detail,
  });
  switch (kind) {
    case 'uncertain_send':
      return {
        title: `Nobody can tell whether “${say('subject')}” reached ${say('contact')}`,
        detail: 'Look into the Sent folder, then say whether it was sent.',
      };
    case 'failed_send':
      return {
        title: `The email to ${say('contact')} was refused`,
        detail: `${say('message')} ${say('advice')}`.trim(),
      };
    case 'open_task':
      return { title: say('title'), detail: `For ${say('contact')}.` };
    case 'stale_mail':
      return {
        title: `The email to ${say('contact')} is overdue after an outage`,
        detail: 'It waits for your decision.',
      };
    case 'mailbox_disconnected':
      return {
        title: `${say('address')} is disconnected`,
        detail: say('reason') || 'Its mail waits until it is connected again.',
      };
    case 'bounce_breaker':
      return {
        title: `${say('address')} has stopped: too many of its emails bounced`,
        detail: 'Check the addresses before you resume it.',
      };
    case 'missing_variable':
      return ofStep('lacks a variable for', `Missing: ${say('names')}.`);
    case 'draft_failed':
      return ofStep('could not be written for', say('message'));
    case 'content_blocked':
      return ofStep('must not go out to', `It says: ${say('words')}.`);
    case 'approval':
      return waitingEmails(say('campaign'), count);
    case 'notion_disconnected':
      return { title: `Notion is disconnected: ${say('name')}`, detail: say('message') };
    case 'notion_stopped':
      return {
        title: `${say('title')}: ${count === 1 ? '1 row' : `${count} rows`} cannot be written to Notion`,
        detail: say('message'),
      };
    case 'integrity':
      return {
        title: `The check of the data found ${count === 1 ? 'one fault' : `${count} faults`}`,
        detail: `First: ${say('detail')}`,
      };
    default:
      return assertNever(kind);
  }
}

const contacts = (count: number) => (count === 1 ? '1 contact' : `${count} contacts`);

function waitingEmails(campaign: string, count: number): { title: string; detail: string } {
  const wait = count === 1 ? 'an email waits' : `${count} emails wait`;
  return {
    title: `${campaign}: ${wait} for your approval`,
    detail: 'Once approved, each goes out at its next slot.',
  };
}
