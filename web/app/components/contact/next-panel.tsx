import { ExternalLink } from 'lucide-react';
import type { ContactEmailView } from '#domain/contact/contact-email-view.ts';
import type { ContactExplanationView } from '#domain/contact/contact-explanation-view.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { TaskView } from '#domain/task/task-view.ts';
import { IfMay } from '../rights/if-may.tsx';
import { Instant } from '../time/instant.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { Panel } from '../ui/panel.tsx';
import { ContactControls } from './contact-controls.tsx';
import { MailCard } from './mail-card.tsx';
import { PlanMenu } from './plan-menu.tsx';
import { HeldActions } from './held-actions.tsx';
import { inputWords } from './input-words.ts';

interface NextPanelProps {
  contact: ContactView;
  explanation: ContactExplanationView;
  mailboxAddress: string | undefined;
  /** Those of its campaign from which it does not write. */
  otherMailboxes: readonly { id: string; address: string }[];
  /** What a person has to do first. */
  task: TaskView | undefined;
  /** The next mail, when it is written already. */
  upcoming: ContactEmailView | undefined;
}

/** What comes next for this contact, why not sooner, and the levers. */
export function NextPanel(props: NextPanelProps) {
  const { contact, explanation, mailboxAddress, otherMailboxes, task, upcoming } = props;
  const { code, inputs, next, recheckAt, sentence, temporalUiUrl } = explanation;
  return (
    <Panel title="What happens next">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {next ? (
          <p className="text-lg font-semibold tracking-tight">
            {nextWords(next, contact.status)}
            {next.at && (
              <>
                {', '}
                <Instant at={next.at} />
              </>
            )}
          </p>
        ) : (
          <p className="text-lg font-semibold tracking-tight">Nothing more is planned</p>
        )}
        <div>
          <h3 className="text-xs font-medium text-ink-faint">Why</h3>
          <p className="mt-0.5 text-sm" data-testid="why">
            {sentence}
          </p>
        </div>
        <HeldActions contactId={contact.id} code={code} task={task} />
        <Facts>
          <Fact name="Reason">
            <code className="font-mono text-xs">{code}</code>
          </Fact>
          {inputWords(inputs).map(({ name, value }) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
          <Fact name="Looks again">
            {recheckAt ? <Instant at={recheckAt} /> : 'when something changes'}
          </Fact>
          {mailboxAddress && <Fact name="From">{mailboxAddress}</Fact>}
        </Facts>
        {upcoming && <MailCard mail={upcoming} isOpen={false} />}
        <div className="flex flex-wrap gap-2 empty:hidden">
          <IfMay scope="write">
            <ContactControls contact={contact} step={next?.step} />
            {next && <PlanMenu contact={contact} dueAt={next.at} mailboxes={otherMailboxes} />}
          </IfMay>
        </div>
        {temporalUiUrl && (
          <a
            href={temporalUiUrl}
            target="_blank"
            rel="noreferrer"
            className="touch inline-flex items-center gap-1.5 text-sm text-accent underline-offset-4 hover:underline"
          >
            Open in Temporal <ExternalLink aria-hidden className="size-3.5" />
          </a>
        )}
      </div>
    </Panel>
  );
}

/** A step's place in the sequence says little once there are waits and tasks between the emails. */
function nextWords(
  next: NonNullable<ContactExplanationView['next']>,
  status: ContactView['status'],
): string {
  if (next.kind === 'task') return 'A task for you';
  return status === 'Not Sent' ? 'First email' : 'Follow-up';
}
