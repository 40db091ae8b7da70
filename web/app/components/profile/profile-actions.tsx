import type { ProfileView } from '#domain/profile/profile-view.ts';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

interface ProfileActionsProps {
  profile: ProfileView;
  profiles: readonly ProfileView[];
}

/** What can be done to a profile as a whole. */
export function ProfileActions({ profile, profiles }: ProfileActionsProps) {
  const fetcher = useAnnouncedFetcher();
  const act = (intent: 'makeDefault' | 'delete') =>
    fetcher.submit({ intent, profileId: profile.id }, { method: 'post' });
  const standard = profiles.find(({ isDefault }) => isDefault);
  const isOnly = profiles.length === 1;
  if (profile.isDefault && !isOnly) return null;
  return (
    <>
      {!profile.isDefault && <Button onClick={() => act('makeDefault')}>Make default</Button>}
      <ConfirmDialog
        danger
        trigger={<Button look="danger">Delete</Button>}
        title={`Delete the profile ${profile.label}?`}
        effect={
          isOnly
            ? 'Emails will be written without a word about you until there is another.'
            : `Campaigns that write as ${profile.label} write as ${standard?.label} from then on.`
        }
        confirmLabel="Delete"
        onConfirm={() => act('delete')}
      />
    </>
  );
}
