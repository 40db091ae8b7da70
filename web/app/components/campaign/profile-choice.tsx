import type { ProfileView } from '#domain/profile/profile-view.ts';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';

interface ProfileChoiceProps {
  profiles: readonly ProfileView[];
  chosen: string | null;
  onChange: (profileId: string | null) => void;
}

/** As whom the campaign writes; a question only where there are several answers. */
export function ProfileChoice({ profiles, chosen, onChange }: ProfileChoiceProps) {
  if (profiles.length < 2) return null;
  const standard = profiles.find(({ isDefault }) => isDefault);
  return (
    <Field label="Write as" hint="The profile that emails from the model are written from.">
      {(control) => (
        <Select
          {...control}
          value={chosen ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
        >
          <option value="">The default profile ({standard?.label})</option>
          {profiles.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
