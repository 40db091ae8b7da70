import type { ContactEmailView } from '#domain/contact/contact-email-view.ts';
import type { ContactEventView } from '#domain/contact/contact-event-view.ts';
import { Instant } from '../time/instant.tsx';
import type { Tone } from '../ui/tone.ts';
import { eventWords } from './event-words.ts';
import { MailCard } from './mail-card.tsx';

interface TimelineEventProps {
  event: ContactEventView;
  mail?: ContactEmailView;
  isMailOpen?: boolean;
}

const dots: Record<Tone, string> = {
  neutral: 'bg-line-strong',
  info: 'bg-accent',
  good: 'bg-good',
  warn: 'bg-warn',
  bad: 'bg-bad',
};

export function TimelineEvent(props: TimelineEventProps) {
  const { event, mail, isMailOpen = false } = props;
  const { title, detail, tone } = eventWords(event);
  return (
    <li className="group/event relative pb-5 pl-6 last:pb-0" data-testid="timeline-event">
      <span
        aria-hidden
        className="absolute top-3 bottom-[-0.5rem] left-[3.5px] w-px bg-line group-last/event:hidden"
      />
      <span aria-hidden className={`absolute top-1.5 left-0 size-2 rounded-full ${dots[tone]}`} />
      <div className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-medium">{title}</span>
        <Instant at={event.at} className="text-xs text-ink-faint" />
        <span className="text-xs text-ink-faint">{actorWords(event.actor)}</span>
      </div>
      {detail && <p className="text-sm text-ink-soft">{detail}</p>}
      {mail && <MailCard mail={mail} isOpen={isMailOpen} />}
    </li>
  );
}

function actorWords(actor: ContactEventView['actor']): string {
  if (actor.kind === 'system') return '';
  return actor.name ? `by ${actor.name}` : actor.kind === 'user' ? 'by a member' : 'by an API key';
}
