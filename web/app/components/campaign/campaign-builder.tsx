import type { ContactView } from '#domain/contact/contact-view.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import type { Refusal } from '../../errors/refusal.ts';
import { errorsBelow } from '../../forms/errors-below.ts';
import { FieldsIfMay } from '../rights/fields-if-may.tsx';
import { IfMay } from '../rights/if-may.tsx';
import { Button } from '../ui/button.tsx';
import { signatureOf } from '../profile/signature-of.ts';
import { Callout } from '../ui/callout.tsx';
import { Panel } from '../ui/panel.tsx';
import type { CampaignDraft } from './campaign-draft.ts';
import { CampaignBasics } from './campaign-basics.tsx';
import { ImpactDialog } from './impact-dialog.tsx';
import { LeaveGuard } from '../ui/leave-guard.tsx';
import { MailPreview } from './mail-preview.tsx';
import { sendDraftTest } from './send-tests.ts';
import { SettingsFields } from './settings-fields.tsx';
import { ShownTextProvider } from './shown-text.tsx';
import { StepList } from './step-list.tsx';
import { useCampaignDraft } from './use-campaign-draft.ts';

interface CampaignBuilderProps {
  initial: CampaignDraft;
  mailboxes: readonly MailboxView[];
  profiles: readonly ProfileView[];
  /** Real contacts the preview is rendered for. */
  contacts: readonly ContactView[];
  submitLabel: string;
  /** Why the last attempt to save was refused. */
  refusal: Refusal | undefined;
  /** Answers whom an edit concerns; null before the start. */
  impactAddress?: string | null;
}

/** Writes a campaign: what is sent on the left, how it reads on the right. */
export function CampaignBuilder(props: CampaignBuilderProps) {
  const {
    initial,
    mailboxes,
    profiles,
    contacts,
    submitLabel,
    refusal,
    impactAddress = null,
  } = props;
  const writing = useCampaignDraft(initial, refusal, impactAddress);
  const { draft, change, errors, isIncomplete, isPending, impact } = writing;
  const sender = mailboxes.find(({ id }) => draft.mailboxIds.includes(id));
  return (
    <form
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]"
      onSubmit={(event) => {
        event.preventDefault();
        writing.review();
      }}
    >
      <ShownTextProvider>
        <FieldsIfMay scope="write" className="grid gap-4">
          <CampaignBasics
            draft={draft}
            mailboxes={mailboxes}
            profiles={profiles}
            errors={errors}
            onChange={change}
          />
          <StepList
            steps={draft.steps}
            contacts={contacts}
            errors={errors}
            onChange={(steps) => change({ steps })}
          />
          <Panel title="Settings">
            <SettingsFields
              settings={draft.settings}
              errors={errorsBelow(errors, 'settings')}
              onChange={(settings) => change({ settings })}
            />
          </Panel>
          <IfMay scope="write">
            {refusal && Object.keys(refusal.fields).length === 0 && (
              <Callout tone="bad">{refusal.message}</Callout>
            )}
            <SubmitRow label={submitLabel} isPending={isPending} isIncomplete={isIncomplete} />
          </IfMay>
        </FieldsIfMay>
        <aside className="min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
          <h2 className="sr-only">Preview</h2>
          <MailPreview
            steps={draft.steps}
            contacts={contacts}
            senderName={sender?.displayName ?? 'Your name'}
            signature={signatureOf(profiles, draft.profileId)}
            sendTest={(words, contact) =>
              sendDraftTest(words, contact, {
                mailboxId: sender?.id,
                profileId: draft.profileId,
              })
            }
          />
        </aside>
      </ShownTextProvider>
      <ImpactDialog
        impact={impact.impact}
        problem={impact.problem}
        steps={draft.steps}
        onClose={impact.close}
        onConfirm={writing.save}
      />
      <LeaveGuard isDirty={writing.isDirty} />
    </form>
  );
}

interface SubmitRowProps {
  label: string;
  isPending: boolean;
  isIncomplete: boolean;
}

function SubmitRow({ label, isPending, isIncomplete }: SubmitRowProps) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button type="submit" look="primary" size="lg" disabled={isPending}>
        {isPending ? 'Saving…' : label}
      </Button>
      {isIncomplete && (
        <p className="text-sm text-bad" role="alert">
          Something above is still missing.
        </p>
      )}
    </div>
  );
}
