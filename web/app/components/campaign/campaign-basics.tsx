import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Panel } from '../ui/panel.tsx';
import type { CampaignDraft } from './campaign-draft.ts';
import { MailboxChoice } from './mailbox-choice.tsx';
import { ProfileChoice } from './profile-choice.tsx';

interface CampaignBasicsProps {
  draft: CampaignDraft;
  mailboxes: readonly MailboxView[];
  profiles: readonly ProfileView[];
  errors: Readonly<Record<string, string>>;
  onChange: (part: Partial<CampaignDraft>) => void;
}

/** What it is called, from where it is sent and as whom. */
export function CampaignBasics(props: CampaignBasicsProps) {
  const { draft, mailboxes, profiles, errors, onChange } = props;
  return (
    <Panel>
      <div className="grid gap-4">
        <Field label="Name of the campaign" error={errors['name']}>
          {(control) => (
            <Input
              {...control}
              value={draft.name}
              maxLength={200}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Field>
        <MailboxChoice
          mailboxes={mailboxes}
          chosen={draft.mailboxIds}
          error={errors['mailboxIds']}
          onChange={(mailboxIds) => onChange({ mailboxIds })}
        />
        <ProfileChoice
          profiles={profiles}
          chosen={draft.profileId}
          onChange={(profileId) => onChange({ profileId })}
        />
      </div>
    </Panel>
  );
}
