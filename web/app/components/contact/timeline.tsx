import { Link, useSearchParams } from '@remix-run/react';
import type { ContactEmailView } from '#domain/contact/contact-email-view.ts';
import type { ContactEventView } from '#domain/contact/contact-event-view.ts';
import { classNames } from '../ui/class-names.ts';
import { eventWords, type EventGroup } from './event-words.ts';
import { TimelineEvent } from './timeline-event.tsx';

interface TimelineProps {
  events: readonly ContactEventView[];
  emails: readonly ContactEmailView[];
}

const filters: readonly { show: EventGroup | null; label: string }[] = [
  { show: null, label: 'All' },
  { show: 'mail', label: 'Mail' },
  { show: 'decisions', label: 'Decisions' },
  { show: 'system', label: 'System' },
];

/** Mails shown in full without asking: the last exchange. */
const openMails = 2;

/** Everything that happened, newest first. */
export function Timeline({ events, emails }: TimelineProps) {
  const asked = useSearchParams()[0].get('show');
  const show = filters.find((filter) => filter.show === asked)?.show ?? null;
  const mailOf = new Map(emails.map((mail) => [mail.id, mail]));
  const shown = events.filter((event) => show === null || eventWords(event).group === show);
  const mailIds = [...new Set(shown.flatMap(({ data }) => mailIdOf(data) ?? []))];
  const newest = new Map(shown.map(({ data }, at) => [mailIdOf(data), at] as const).toReversed());
  return (
    <section aria-labelledby="timeline-title">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="timeline-title" className="text-base font-semibold">
          Timeline
        </h2>
        <nav aria-label="Filter the timeline" className="flex gap-1">
          {filters.map((filter) => (
            <Link
              key={filter.label}
              to={filter.show ? `?show=${filter.show}` : '?'}
              aria-current={filter.show === show ? 'true' : undefined}
              preventScrollReset
              replace
              className={classNames(
                'touch inline-flex h-7 items-center rounded-md px-2 text-xs font-medium',
                filter.show === show ? 'bg-accent-soft text-ink' : 'text-ink-soft hover:bg-sunken',
              )}
            >
              {filter.label}
            </Link>
          ))}
        </nav>
      </div>
      {shown.length === 0 ? (
        <p className="mt-4 text-sm text-ink-faint">
          {events.length === 0 ? 'Nothing has happened yet.' : 'Nothing of this kind has happened.'}
        </p>
      ) : (
        <ol className="mt-4">
          {shown.map((event, index) => {
            const mailId = mailIdOf(event.data);
            // Asked about, approved, sent: the mail stands where it was heard of last.
            const isRepeated = mailId !== undefined && newest.get(mailId) !== index;
            const mail = mailId && !isRepeated && mailOf.get(mailId);
            return (
              <TimelineEvent
                key={event.id}
                event={event}
                {...(mail && { mail, isMailOpen: mailIds.indexOf(mail.id) < openMails })}
              />
            );
          })}
        </ol>
      )}
    </section>
  );
}

function mailIdOf(data: ContactEventView['data']): string | undefined {
  const id = data['inboundId'] ?? data['emailId'];
  return typeof id === 'string' ? id : undefined;
}
