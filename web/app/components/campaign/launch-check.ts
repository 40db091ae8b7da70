import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { pickVariant } from '#domain/sequence/pick-variant.ts';
import { stepText } from '#domain/sequence/step-texts.ts';
import { counted } from '../ui/counted.ts';
import { checkWriting, type WritingFacts } from './check-writing.ts';
import type { LaunchFinding } from './launch-finding.ts';
import { renderMail } from './render-mail.ts';

interface LaunchFacts {
  readonly campaign: CampaignView;
  /** Those the campaign sends from. */
  readonly mailboxes: readonly MailboxView[];
  /** The first of the enrolled. */
  readonly contacts: readonly ContactView[];
  readonly writing: WritingFacts;
}

/** What must be right before the first mail goes out, in the order a person checks it. */
export function launchCheck(facts: LaunchFacts): LaunchFinding[] {
  return [
    checkMailboxes(facts),
    checkEnrolled(facts),
    ...checkWriting(facts.campaign, facts.writing),
    checkVariables(facts),
    tellPace(facts),
  ];
}

function checkMailboxes({ mailboxes }: LaunchFacts): LaunchFinding {
  const down = mailboxes.filter(({ status }) => status === 'disconnected');
  const mend = { to: '/mailboxes', label: 'Mailboxes' };
  if (mailboxes.length === 0) return { verdict: 'block', text: 'No mailbox to send from.', mend };
  if (down.length === mailboxes.length) {
    return { verdict: 'block', text: 'Every mailbox is disconnected.', mend };
  }
  const addresses = down.map(({ address }) => address).join(', ');
  if (down.length > 0) return { verdict: 'warn', text: `Disconnected: ${addresses}.`, mend };
  return {
    verdict: 'ok',
    text: `Sends from ${mailboxes.map(({ address }) => address).join(', ')}.`,
  };
}

function checkEnrolled({ campaign: { enrolled } }: LaunchFacts): LaunchFinding {
  if (enrolled === 0) return { verdict: 'block', text: 'Nobody is enrolled yet.' };
  return { verdict: 'ok', text: `${counted(enrolled, 'contact')} enrolled.` };
}

function checkVariables({ campaign, contacts, mailboxes, writing }: LaunchFacts): LaunchFinding {
  const senderName = mailboxes[0]?.displayName ?? '';
  const isFilledIn = ({ kind, writer }: CampaignView['steps'][number]) =>
    kind === 'email' && (writer === 'template' || writing.model === null);
  const templates = campaign.steps.filter(isFilledIn);
  const lacking = contacts.filter((contact) =>
    templates.some((step) => {
      const { subject, body, format } = stepText(step, pickVariant(step, contact.id));
      const text = { subject: subject ?? '', body: body ?? '', format };
      return renderMail(text, contact, senderName).kind !== 'rendered';
    }),
  );
  if (lacking.length === 0) return { verdict: 'ok', text: 'Every mail can be written in full.' };
  const of = contacts.length < campaign.enrolled ? `the first ${contacts.length}` : contacts.length;
  return {
    verdict: 'warn',
    text: `${lacking.length} of ${of} contacts lack a word for a mail; theirs will wait.`,
    mend: { to: `/campaigns/${campaign.id}/edit`, label: 'Add fallbacks' },
  };
}

function tellPace({ campaign, mailboxes }: LaunchFacts): LaunchFinding {
  const { dailyLimit, maxNewPerDay } = campaign.settings;
  const ofMailboxes = mailboxes.reduce((sum, mailbox) => sum + mailbox.dailyLimit, 0);
  const perDay = Math.min(ofMailboxes, dailyLimit ?? Infinity, maxNewPerDay ?? Infinity);
  if (perDay === 0) return { verdict: 'warn', text: 'The limits allow no first email at all.' };
  const days = Math.ceil(campaign.enrolled / perDay);
  return {
    verdict: 'ok',
    text: `At most ${perDay.toLocaleString('en-GB')} first emails a day: ${days <= 1 ? 'all can go out on one sending day' : `at least ${days} sending days`}.`,
  };
}
