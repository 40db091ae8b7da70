import { UserRound } from 'lucide-react';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import { useMay } from '../rights/rights.tsx';
import { LeaveGuard } from '../ui/leave-guard.tsx';
import { SaveBar } from '../ui/save-bar.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ExperienceSection } from './experience-section.tsx';
import { PersonSection } from './person-section.tsx';
import { ProjectSection } from './project-section.tsx';
import { ResumeSection } from './resume-section.tsx';
import { SignatureSection } from './signature-section.tsx';
import { useProfileDraft } from './use-profile-draft.ts';
import { VoiceSection } from './voice-section.tsx';

interface ProfileFormProps {
  /** null = it is not saved yet. */
  profile: ProfileView | null;
  isFirst: boolean;
}

/** Everything a profile says, saved together. */
export function ProfileForm({ profile, isFirst }: ProfileFormProps) {
  const mayWrite = useMay('write');
  const writing = useProfileDraft(profile);
  const { draft, errors, isDirty, isPending } = writing;
  const section = { draft, errors, disabled: !mayWrite, onChange: writing.change };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isDirty) writing.save();
      }}
    >
      {isFirst && !isDirty && <WhyProfile />}
      <PersonSection {...section} />
      <ResumeSection {...section} profile={profile} mayUpload={profile !== null || isFirst} />
      <ExperienceSection {...section} />
      <ProjectSection {...section} />
      <VoiceSection {...section} />
      <SignatureSection {...section} edition={writing.edition} />
      {isDirty && (
        <SaveBar
          isPending={isPending}
          problem={undefined}
          onSave={writing.save}
          onDiscard={writing.discard}
        />
      )}
      <LeaveGuard isDirty={() => !writing.mayLeave()} />
    </form>
  );
}

function WhyProfile() {
  return (
    <EmptyState icon={UserRound} title="Nobody knows you here yet">
      A mail convinces by what is true of you and fits the recipient. The writer knows only what
      stands on this page, and makes nothing up: without it, every email stays general. Begin with a
      résumé; the rest can follow.
    </EmptyState>
  );
}
