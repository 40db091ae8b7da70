import type { ContactActivities } from '#activities/contact/contact.activities.ts';
import type { MailActivities } from '#activities/mail/mail.activities.ts';
import type { ContactEnding } from '#domain/contact/contact-event.ts';

const emailsOfSequence = 3;

/** What happened to one contact, in order. */
export type ContactLog = { prepared: string | null; sent: string[]; endings: ContactEnding[] };

/**
 * The activities of `contactWorkflow` for a sequence of three emails without delays, over memory alone.
 * @param logs gets an entry for each enrollment that is heard of
 */
export function createContactActivitiesFake(logs: Map<string, ContactLog>) {
  const logOf = (enrollmentId: string): ContactLog => {
    const log = logs.get(enrollmentId) ?? { prepared: null, sent: [], endings: [] };
    logs.set(enrollmentId, log);
    return log;
  };
  const progressOf = ({ sent }: ContactLog) => ({
    status: 'Not Sent',
    emailNumber: sent.length,
    nextAtMs: sent.length < emailsOfSequence ? Date.now() : null,
  });
  const contact: ContactActivities = {
    prepareEmail: async ({ enrollmentId }) => {
      const log = logOf(enrollmentId);
      log.prepared = `${enrollmentId}.${log.sent.length + 1}`;
      return { kind: 'ready', emailId: log.prepared };
    },
    recordStep: async ({ enrollmentId }) => progressOf(logOf(enrollmentId)),
    finishContact: async ({ enrollmentId, ending }) => {
      const log = logOf(enrollmentId);
      log.endings.push(ending);
      return { ...progressOf(log), nextAtMs: null };
    },
  };
  const mail: MailActivities = {
    sendEmail: async ({ emailId }) => {
      const log = logOf(emailId.split('.')[0] ?? '');
      log.sent.push(emailId);
      log.prepared = null;
      return { kind: 'sent' };
    },
    giveUpSending: async () => ({ kind: 'unknown' }),
  };
  return { engine: { ...contact, giveUpSending: mail.giveUpSending }, mail };
}
