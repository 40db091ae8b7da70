import { errorsBelow } from '../../forms/errors-below.ts';
import { Panel } from '../ui/panel.tsx';
import { EntryList } from './entry-list.tsx';
import type { DraftExperience } from './profile-draft.ts';
import type { SectionProps } from './section-props.ts';
import { TextField } from './text-field.tsx';

const blank: DraftExperience = { title: '', organisation: '', from: '', to: '', summary: '' };

/** Where somebody has worked. */
export function ExperienceSection({ draft, errors, disabled, onChange }: SectionProps) {
  return (
    <Panel title="Experience" hint="The two or three stations a recipient would ask about.">
      <EntryList
        noun="experience"
        entries={draft.experience}
        blank={blank}
        disabled={disabled}
        errors={errorsBelow(errors, 'experience')}
        nameOf={({ title }) => title}
        onChange={(experience) => onChange({ experience })}
      >
        {(field) => (
          <>
            <div className="grid items-start gap-3 sm:grid-cols-2">
              <TextField label="Title" maxLength={200} {...field('title')} />
              <TextField label="Organisation" maxLength={200} {...field('organisation')} />
              <TextField label="From" maxLength={40} placeholder="2021" {...field('from')} />
              <TextField label="To" maxLength={40} placeholder="Today" {...field('to')} />
            </div>
            <TextField
              label="What you did there"
              rows={2}
              maxLength={2_000}
              {...field('summary')}
            />
          </>
        )}
      </EntryList>
    </Panel>
  );
}
