import { useDeferredValue } from 'react';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { Signature } from '#domain/email/sign-text.ts';
import { Callout } from '../ui/callout.tsx';
import { draftTexts, stepAsText } from './draft-texts.ts';
import { stepTitle, type DraftStep, type DraftWords } from './draft-step.ts';
import { whenWords } from './delay.ts';
import { PreviewPager } from './preview-pager.tsx';
import { PreviewedMail } from './previewed-mail.tsx';
import { isLackingWords, renderMail } from './render-mail.ts';
import { SendTestButton } from './send-test-button.tsx';
import type { SentTest } from './send-tests.ts';
import { useShownTexts } from './shown-text.tsx';
import { usePreviewedContact } from './use-previewed-contact.ts';

interface MailPreviewProps {
  steps: readonly DraftStep[];
  contacts: readonly ContactView[];
  /** What `{{sender.name}}` says. */
  senderName: string;
  /** What `{{signature}}` says; null = nothing. */
  signature: Signature | null;
  /** Mails these words, as the contact would get them, to whoever looks. */
  sendTest: (words: DraftWords, contact: ContactView) => Promise<SentTest>;
}

/** The whole sequence as one real contact will read it. */
export function MailPreview(props: MailPreviewProps) {
  const { senderName, signature, sendTest } = props;
  // What is typed shows at once, what comes of it a moment later.
  const steps = useDeferredValue(props.steps);
  const { contact, contacts, pager } = usePreviewedContact(props.contacts);
  const { shownOf } = useShownTexts();
  if (!contact) {
    return (
      <Callout tone="neutral" title="The preview needs a contact">
        Import contacts, and here you read each mail as they will.
      </Callout>
    );
  }

  const countLacking = (step: DraftStep) =>
    contacts.filter((other) => isLackingWords(step, other, senderName)).length;
  const hasWords = ({ writer, body }: DraftStep) => writer === 'template' || body.trim() !== '';
  return (
    <div data-testid="preview">
      <PreviewPager contact={contact} {...pager} />
      <ol className="mt-2 grid gap-3">
        {steps.map((whole, position) => {
          if (whole.kind !== 'email') return null;
          const shown = shownOf(whole);
          const step = stepAsText(whole, shown);
          const isCompared = draftTexts(whole).length > 1;
          const title = `${stepTitle(steps, position)}${isCompared ? `, text ${shown}` : ''}`;
          return (
            <li key={step.key}>
              <PreviewedMail
                title={title}
                when={whenWords(step, position === 0)}
                isWritten={step.writer === 'ai'}
                mail={hasWords(step) ? renderMail(step, contact, senderName, signature) : null}
                attachmentIds={step.attachmentIds}
                lackingCount={hasWords(step) ? countLacking(step) : 0}
                contactCount={contacts.length}
                action={
                  hasWords(step) && (
                    <SendTestButton title={title} send={() => sendTest(step, contact)} />
                  )
                }
              />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
