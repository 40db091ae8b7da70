import { Panel } from '../ui/panel.tsx';
import type { SectionProps } from './section-props.ts';
import { TextField } from './text-field.tsx';
import { WordList } from './word-list.tsx';

/** Who it is. */
export function PersonSection({ draft, errors, disabled, onChange }: SectionProps) {
  return (
    <Panel title="You">
      <div className="grid gap-4">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            label="Your name"
            value={draft.name}
            maxLength={200}
            disabled={disabled}
            error={errors['name']}
            onChange={(name) => onChange({ name })}
          />
          <TextField
            label="Name of this profile"
            hint="Only your team sees it."
            placeholder="Main"
            value={draft.label}
            maxLength={100}
            disabled={disabled}
            error={errors['label']}
            onChange={(label) => onChange({ label })}
          />
        </div>
        <TextField
          label="Headline"
          hint="What you would say about yourself in one line."
          placeholder="Backend engineer who likes slow queries"
          value={draft.headline}
          maxLength={300}
          disabled={disabled}
          error={errors['headline']}
          onChange={(headline) => onChange({ headline })}
        />
        <WordList
          label="Skills"
          hint="Enter adds one; a pasted list adds all."
          placeholder="TypeScript"
          words={draft.skills}
          disabled={disabled}
          error={errors['skills']}
          onChange={(skills) => onChange({ skills })}
        />
        <WordList
          label="Roles you look for"
          placeholder="Staff engineer"
          words={draft.targetRoles}
          disabled={disabled}
          error={errors['targetRoles']}
          onChange={(targetRoles) => onChange({ targetRoles })}
        />
        <TextField
          label="Calendar link"
          hint="Where somebody can pick a time with you."
          placeholder="https://"
          value={draft.calendarUrl}
          maxLength={2_000}
          disabled={disabled}
          error={errors['calendarUrl']}
          onChange={(calendarUrl) => onChange({ calendarUrl })}
        />
      </div>
    </Panel>
  );
}
