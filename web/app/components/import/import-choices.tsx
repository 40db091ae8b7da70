import type { DuplicatePolicy } from '#domain/import/import-state.ts';
import { Checkbox } from '../ui/checkbox.tsx';

interface EmptyCells {
  readonly allowEmptyCompany: boolean;
  readonly allowEmptyRole: boolean;
}

interface EmptyCellsChoiceProps {
  value: EmptyCells;
  onChange: (value: EmptyCells) => void;
}

export function EmptyCellsChoice({ value, onChange }: EmptyCellsChoiceProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">Cells that may be empty</legend>
      <label className="touch flex items-center gap-2 text-sm">
        <Checkbox
          checked={value.allowEmptyCompany}
          onChange={({ target }) => onChange({ ...value, allowEmptyCompany: target.checked })}
        />
        Company
      </label>
      <label className="touch flex items-center gap-2 text-sm">
        <Checkbox
          checked={value.allowEmptyRole}
          onChange={({ target }) => onChange({ ...value, allowEmptyRole: target.checked })}
        />
        Role
      </label>
      <p className="text-xs text-ink-faint">
        Rows without a name or a valid address are always rejected, and so are rows that lack what
        is not ticked here. You get them back with the reason.
      </p>
    </fieldset>
  );
}

const policies: readonly { policy: DuplicatePolicy; label: string }[] = [
  { policy: 'skip', label: 'Leave them as they are' },
  { policy: 'update', label: 'Update them from the file' },
];

interface DuplicateChoiceProps {
  value: DuplicatePolicy;
  onChange: (policy: DuplicatePolicy) => void;
}

export function DuplicateChoice({ value, onChange }: DuplicateChoiceProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">People who are contacts already</legend>
      {policies.map(({ policy, label }) => (
        <label key={policy} className="touch flex items-center gap-2 text-sm">
          <input
            type="radio"
            name="onDuplicate"
            value={policy}
            checked={policy === value}
            onChange={() => onChange(policy)}
            className="size-4 accent-(--accent)"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
