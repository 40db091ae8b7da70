import type { ContactEventView } from '#domain/contact/contact-event-view.ts';
import { replyMeanings } from '#domain/reply/meaning/reply-meaning.ts';
import { meaningWords } from '../reply/meaning-words.ts';
import type { Tone } from '../ui/tone.ts';

export type EventGroup = 'mail' | 'decisions' | 'system';

export interface EventWords {
  readonly title: string;
  readonly detail?: string;
  readonly group: EventGroup;
  readonly tone: Tone;
}

type Data = ContactEventView['data'];

const endings: Readonly<Record<string, string>> = {
  replied: 'Sequence ended: the contact replied',
  company_replied: 'Sequence ended: somebody at the company replied',
  bounced: 'Sequence ended: the address bounced',
  unsubscribed: 'Sequence ended: the contact unsubscribed',
  suppressed: 'Sequence ended: the address may not be mailed',
  stopped: 'Sequence stopped by hand',
  erased: 'Sequence ended: the contact was erased',
  finished: 'Sequence finished: every email went out',
};

const staleDecisions: Readonly<Record<string, string>> = {
  send: 'The overdue email may go out',
  replan: 'The overdue email was planned anew',
  skip: 'The overdue email was skipped',
};

const words: Readonly<Record<string, (data: Data) => EventWords>> = {
  'email.sent': (data) => mail(mailName(data['emailNumber']), 'info'),
  'email.failed': (data) =>
    decision('The provider refused the email', 'bad', {
      detail: data['willRetry'] ? 'It is tried once more after 15 minutes.' : text(data['reason']),
    }),
  'email.uncertain': () => decision('Nobody can tell whether the email went out', 'bad'),
  'email.settled': (data) =>
    decision(data['outcome'] === 'sent' ? 'Said to have gone out' : 'To be sent again', 'info', {
      detail: data['wasFound'] ? 'It was found among the sent mail, so it is not.' : undefined,
    }),
  'email.held': (data) =>
    decision('The email is held', 'warn', {
      detail: Array.isArray(data['missing'])
        ? `The contact lacks ${data['missing'].join(', ')}.`
        : text(data['message']),
    }),
  'email.withdrawn': () =>
    decision('A written email was taken back', 'info', {
      detail: 'The sequence was edited: what is still due is written anew.',
    }),
  'email.approval_asked': () => decision('The email waits for your approval', 'warn'),
  'email.approved': (data) =>
    decision(data['isEdited'] ? 'Approved, with changes' : 'Approved as it was', 'good'),
  'email.rewrite_asked': (data) =>
    decision('To be written again', 'info', { detail: text(data['instruction']) }),
  'email.blocked': (data) =>
    decision('The email must not go out as it is', 'bad', {
      detail: `It says “${text(data['words']) ?? '…'}” (${text(data['rule']) ?? 'not allowed'}).`,
    }),
  'mail.reply': () => mail('Replied', 'good'),
  'reply.judged': (data) => {
    const { label, tone } = meaningWords[readMeaning(data['meaning'])];
    const by = data['source'] === 'model' ? ' by the language model' : '';
    return decision(`The reply was judged${by}: ${label.toLowerCase()}`, tone);
  },
  'mail.out_of_office': () => mail('Out-of-office answer', 'warn'),
  'mail.auto_reply': () => mail('Automatic answer', 'neutral'),
  'email.stale': () => decision('An outage made the email overdue: it is held', 'warn'),
  'stale.released': (data) =>
    decision(
      staleDecisions[text(data['action']) ?? ''] ?? 'Decided about the overdue email',
      'info',
    ),
  'mail.bounce_hard': () => mail('Bounced: it could not be delivered', 'bad'),
  'mail.bounce_soft': (data) =>
    mail(data['retryAt'] ? 'Bounced for now: it is sent again' : 'Bounced for now', 'warn'),
  'mail.bounce_delayed': () => mail('Delivery is delayed', 'warn'),
  'mail.unsubscribe': () => mail('Asked to get no more mail', 'bad'),
  'mail.list': () => mail('Mail from a list', 'neutral'),
  'mail.own': () => mail('Answered by hand from the mailbox', 'info'),
  'sequence.ended': (data) =>
    decision(endings[text(data['ending']) ?? ''] ?? 'Sequence ended', 'neutral'),
  'send.requested': () => decision('Send now was pressed', 'info'),
  'step.skipped': () => decision('A step was skipped', 'neutral'),
  'contact.moved': (data) =>
    decision('Moved to another mailbox', 'info', {
      detail: data['startsNewThread'] ? 'The next email starts a new thread.' : undefined,
    }),
  'task.created': (data) =>
    decision('A task is to be done', 'warn', { detail: text(data['title']) }),
  'task.done': (data) => decision('A task is done', 'good', { detail: text(data['title']) }),
  'step.rescheduled': () => decision('Rescheduled', 'info'),
  'notion.synced': (data) => ({
    ...system('Written to Notion'),
    ...(text(data['status']) && { detail: String(data['status']) }),
  }),
  'notion.failed': (data) =>
    decision('Could not be written to Notion', 'warn', { detail: text(data['message']) }),
  'notion.edited': (data) =>
    decision('Somebody changed the status in Notion', 'info', {
      detail: `It says “${text(data['to']) ?? 'nothing'}” there. The status here stays as it is.`,
    }),
  'contact.paused': () => decision('Paused', 'warn'),
  'contact.resumed': () => decision('Resumed', 'neutral'),
  'campaign.started': () => decision('The campaign was started', 'neutral'),
  'campaign.paused': () => decision('The campaign was paused', 'warn'),
  'campaign.resumed': () => decision('The campaign was resumed', 'neutral'),
  'campaign.changed': () => system('The campaign was changed'),
  'campaign.edit_undone': () => system('The latest edit of the campaign was undone'),
  'mailbox.paused': () => decision('The mailbox was paused', 'warn'),
  'mailbox.resumed': () => decision('The mailbox was resumed', 'neutral'),
  'mailbox.changed': () => system('Limits of the mailbox were changed'),
  'workspace.paused': () => decision('Everything was paused', 'warn'),
  'workspace.resumed': () => decision('Everything was resumed', 'neutral'),
  'workspace.changed': () => system('Limits of the workspace were changed'),
  'contact.created': () => system('Added'),
  'contact.merged': (data) => ({
    ...system('Merged'),
    detail: `With ${text(data['email']) ?? 'another contact'}.`,
  }),
  'contact.tagged': (data) => system(`Tagged “${text(data['name']) ?? ''}”`),
  'contact.untagged': (data) => system(`The tag “${text(data['name']) ?? ''}” was taken off`),
  'contact.listed': (data) => system(`Put on the list “${text(data['name']) ?? ''}”`),
  'contact.unlisted': (data) => system(`Taken off the list “${text(data['name']) ?? ''}”`),
  'contact.note_added': (data) => ({ ...system('Note added'), ...titled(data) }),
  'contact.note_removed': (data) => ({ ...system('Note deleted'), ...titled(data) }),
  'contact.deleted': () => system('Deleted'),
  'contact.restored': () => system('Taken out of the trash'),
  'contact.imported': () => system('Imported'),
  'campaign.joined': () => system('Enrolled in a campaign'),
  'contact.updated': (data) => ({
    ...system('Changed'),
    ...(Array.isArray(data['fields']) && { detail: data['fields'].join(', ') }),
  }),
};

/** A line of the timeline as a person would say it. */
export function eventWords({ type, data }: ContactEventView): EventWords {
  return words[type]?.(data) ?? system(sentenceCase(type));
}

function mail(title: string, tone: Tone): EventWords {
  return { title, tone, group: 'mail' };
}

function decision(
  title: string,
  tone: Tone,
  more: { detail?: string | undefined } = {},
): EventWords {
  return { title, tone, group: 'decisions', ...(more.detail && { detail: more.detail }) };
}

function system(title: string): EventWords {
  return { title, tone: 'neutral', group: 'system' };
}

function titled({ title }: Data): { detail?: string } {
  return text(title) === undefined ? {} : { detail: String(title) };
}

function mailName(emailNumber: unknown): string {
  return Number(emailNumber) > 1 ? `Follow-up ${Number(emailNumber) - 1} sent` : 'First email sent';
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** `import.merged` reads "Import merged". */
function sentenceCase(type: string): string {
  const spaced = type.replaceAll(/[._]/g, ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function readMeaning(value: unknown): keyof typeof meaningWords {
  return replyMeanings.find((meaning) => meaning === value) ?? 'unknown';
}
