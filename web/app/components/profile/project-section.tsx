import { errorsBelow } from '../../forms/errors-below.ts';
import { Panel } from '../ui/panel.tsx';
import { EntryList } from './entry-list.tsx';
import type { DraftProject } from './profile-draft.ts';
import type { SectionProps } from './section-props.ts';
import { TextField } from './text-field.tsx';

const blank: DraftProject = { name: '', url: '', summary: '' };

/** Work worth showing. */
export function ProjectSection({ draft, errors, disabled, onChange }: SectionProps) {
  return (
    <Panel title="Highlight projects" hint="Work worth showing; an email may link to it.">
      <EntryList
        noun="project"
        entries={draft.projects}
        blank={blank}
        disabled={disabled}
        errors={errorsBelow(errors, 'projects')}
        nameOf={({ name }) => name}
        onChange={(projects) => onChange({ projects })}
      >
        {(field) => (
          <>
            <div className="grid items-start gap-3 sm:grid-cols-2">
              <TextField label="Project" maxLength={200} {...field('name')} />
              <TextField label="Link" maxLength={2_000} placeholder="https://" {...field('url')} />
            </div>
            <TextField label="What it shows" rows={2} maxLength={2_000} {...field('summary')} />
          </>
        )}
      </EntryList>
    </Panel>
  );
}
