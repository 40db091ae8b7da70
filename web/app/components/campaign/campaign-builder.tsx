import { useBlocker, useSubmit, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { CreateCampaignInput } from '#domain/campaign/create-campaign-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import type { Refusal } from '../../errors/refusal.ts';
import { errorsBelow } from '../../forms/errors-below.ts';
import { fieldErrors } from '../../forms/field-errors.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Panel } from '../ui/panel.tsx';
import { inputOf, type CampaignDraft } from './campaign-draft.ts';
import { MailboxChoice } from './mailbox-choice.tsx';
import { MailPreview } from './mail-preview.tsx';
import { SettingsFields } from './settings-fields.tsx';
import { StepList } from './step-list.tsx';

interface CampaignBuilderProps {
  initial: CampaignDraft;
  mailboxes: readonly MailboxView[];
  /** Real contacts the preview is rendered for. */
  contacts: readonly ContactView[];
  submitLabel: string;
  /** Why the last attempt to save was refused. */
  refusal: Refusal | undefined;
  /** A started campaign keeps its number of steps. */
  isFixed?: boolean;
}

/** Writes a campaign: what is sent on the left, how it reads on the right. */
export function CampaignBuilder(props: CampaignBuilderProps) {
  const { initial, mailboxes, contacts, submitLabel, refusal, isFixed = false } = props;
  const [draft, setDraft] = useState(initial);
  const [wasTried, setWasTried] = useState(false);
  const submit = useSubmit();
  const isPending = useNavigation().state !== 'idle';
  const isSaving = useRef(false);

  const checked = CreateCampaignInput.safeParse(inputOf(draft));
  const found = checked.success ? {} : fieldErrors(checked.error);
  const errors = wasTried ? { ...refusal?.fields, ...found } : {};
  const change = (part: Partial<CampaignDraft>) => setDraft({ ...draft, ...part });

  function save() {
    setWasTried(true);
    if (!checked.success) return;
    isSaving.current = true;
    submit(JSON.stringify(inputOf(draft)), { method: 'post', encType: 'application/json' });
  }

  // A refused save leaves the work unsaved, so leaving must ask again.
  useEffect(() => {
    if (refusal) isSaving.current = false;
  }, [refusal]);

  const sender = mailboxes.find(({ id }) => draft.mailboxIds.includes(id));
  return (
    <form
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="grid gap-4">
        {refusal && Object.keys(refusal.fields).length === 0 && (
          <Callout tone="bad">{refusal.message}</Callout>
        )}
        <Panel>
          <div className="grid gap-4">
            <Field label="Name of the campaign" error={errors['name']}>
              {(control) => (
                <Input
                  {...control}
                  value={draft.name}
                  maxLength={200}
                  onChange={(event) => change({ name: event.target.value })}
                />
              )}
            </Field>
            <MailboxChoice
              mailboxes={mailboxes}
              chosen={draft.mailboxIds}
              error={errors['mailboxIds']}
              onChange={(mailboxIds) => change({ mailboxIds })}
            />
          </div>
        </Panel>
        <StepList
          steps={draft.steps}
          contacts={contacts}
          errors={errors}
          isFixed={isFixed}
          onChange={(steps) => change({ steps })}
        />
        <Panel title="Settings">
          <SettingsFields
            settings={draft.settings}
            errors={errorsBelow(errors, 'settings')}
            onChange={(settings) => change({ settings })}
          />
        </Panel>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary" size="lg" disabled={isPending}>
            {isPending ? 'Saving…' : submitLabel}
          </Button>
          {wasTried && !checked.success && (
            <p className="text-sm text-bad" role="alert">
              Something above is still missing.
            </p>
          )}
        </div>
      </div>
      <aside className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
        <h2 className="sr-only">Preview</h2>
        <MailPreview
          steps={draft.steps}
          contacts={contacts}
          senderName={sender?.displayName ?? 'Your name'}
        />
      </aside>
      <LeaveGuard isDirty={draft !== initial} isSaving={isSaving} />
    </form>
  );
}

interface LeaveGuardProps {
  isDirty: boolean;
  isSaving: { readonly current: boolean };
}

/** Asks before unsaved writing is left behind. */
function LeaveGuard({ isDirty, isSaving }: LeaveGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && !isSaving.current && currentLocation.pathname !== nextLocation.pathname,
  );
  return (
    <ConfirmDialog
      danger
      open={blocker.state === 'blocked'}
      onOpenChange={(isOpen) => {
        if (!isOpen) blocker.reset?.();
      }}
      title="Leave without saving?"
      effect="What you wrote here since the last save will be lost."
      confirmLabel="Leave"
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
