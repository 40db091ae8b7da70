import type { ContactEnding } from '../contact/contact-event.ts';
import type { ReasonCode } from '../sending/reason-code.ts';

/** The reason code a contact shows after its run ended. A run stopped by hand is finished, not failed. */
export const endingReasons: Record<ContactEnding, ReasonCode> = {
  replied: 'replied',
  company_replied: 'company_replied',
  bounced: 'bounced',
  unsubscribed: 'unsubscribed',
  suppressed: 'suppressed',
  stopped: 'finished',
  erased: 'erased',
  finished: 'finished',
};
