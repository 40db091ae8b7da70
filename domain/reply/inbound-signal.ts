import type { ContactEnding } from '../contact/contact-event.ts';
import type { IncomingClass } from './incoming-class.ts';

/** What a mail means for the contact's sequence. */
export type InboundMeaning =
  | { readonly kind: 'ended'; readonly ending: ContactEnding }
  | { readonly kind: 'out_of_office'; readonly untilMs: number };

const endings: Partial<Record<IncomingClass, ContactEnding>> = {
  reply: 'replied',
  bounce_hard: 'bounced',
  unsubscribe: 'unsubscribed',
  own: 'stopped',
};

/** How a class of mail ends a sequence; undefined = it goes on. */
export const endingOfClass = (incoming: IncomingClass): ContactEnding | undefined =>
  endings[incoming];

/** @returns null for mail that changes nothing for the sequence */
export function inboundSignal(
  incoming: IncomingClass,
  resumeAt: Date | null,
): InboundMeaning | null {
  const ending = endings[incoming];
  if (ending) return { kind: 'ended', ending };
  if (incoming !== 'out_of_office' || !resumeAt) return null;
  return { kind: 'out_of_office', untilMs: resumeAt.getTime() };
}
