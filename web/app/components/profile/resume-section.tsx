import type { ProfileView } from '#domain/profile/profile-view.ts';
import { documentLimits } from '#domain/document/document-limits.ts';
import { Instant } from '../time/instant.tsx';
import { Callout } from '../ui/callout.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Panel } from '../ui/panel.tsx';
import type { SectionProps } from './section-props.ts';
import { TextField } from './text-field.tsx';
import { useResumeUpload } from './use-resume-upload.ts';

interface ResumeSectionProps extends SectionProps {
  profile: ProfileView | null;
  /** A file can be taken: to a profile that exists, or to the first one. */
  mayUpload: boolean;
}

/** The résumé: a file's text, or what somebody pastes, and room to mend it. */
export function ResumeSection(props: ResumeSectionProps) {
  const { draft, errors, disabled, onChange, profile, mayUpload } = props;
  const { share, problem, upload } = useResumeUpload(profile?.id ?? null, (taken) =>
    // The first file makes the profile, which then has a name of its own.
    onChange({ resumeText: taken.resume?.text ?? '', label: draft.label || taken.label }),
  );
  return (
    <Panel title="Résumé" hint="Only its text is kept. Take out what no stranger should know.">
      <div className="grid gap-4">
        {!disabled && mayUpload && (
          <FileDrop
            label="Drop a résumé here, or choose one"
            hint="PDF, Word (.docx) or text, 10 MB at most"
            name="Résumé file"
            accept=".pdf,.docx,.txt,.md,application/pdf,text/plain"
            share={share}
            onFile={(file) => void upload(file)}
          />
        )}
        {!disabled && !mayUpload && (
          <p className="text-sm text-ink-soft">
            Paste its text below, or save the profile first and then upload a file.
          </p>
        )}
        {problem && (
          <Callout tone="bad" title="The résumé was not taken">
            {problem}
          </Callout>
        )}
        <TextField
          label="Text of the résumé"
          rows={draft.resumeText === '' ? 4 : 12}
          placeholder="Or paste it here"
          value={draft.resumeText}
          maxLength={documentLimits.characters}
          disabled={disabled}
          error={errors['resumeText']}
          onChange={(resumeText) => onChange({ resumeText })}
        />
        {profile?.resume?.uploadedAt && (
          <p className="text-xs text-ink-faint">
            From {profile.resume.fileName}, uploaded{' '}
            <Instant at={profile.resume.uploadedAt} as="distance" />
          </p>
        )}
      </div>
    </Panel>
  );
}
