import { customFieldTypes, type CustomFieldType } from '#domain/custom-field/custom-field-type.ts';
import { Select } from '../ui/select.tsx';

const words: Record<CustomFieldType, string> = {
  text: 'Text',
  number: 'Number',
  date: 'Date',
  url: 'Web address',
  boolean: 'Yes or no',
  list: 'List of values',
};

interface FieldTypeSelectProps {
  id?: string;
  label?: string;
  /** null = nobody has said. */
  type: CustomFieldType | null;
  onChoose: (type: CustomFieldType) => void;
}

export function FieldTypeSelect({ id, label, type, onChoose }: FieldTypeSelectProps) {
  return (
    <Select
      id={id}
      aria-label={label}
      className={id === undefined ? 'w-40' : 'w-full'}
      value={type ?? ''}
      onChange={({ target }) => {
        const chosen = customFieldTypes.find((each) => each === target.value);
        if (chosen) onChoose(chosen);
      }}
    >
      {type === null && <option value="">Say what it is…</option>}
      {customFieldTypes.map((each) => (
        <option key={each} value={each}>
          {words[each]}
        </option>
      ))}
    </Select>
  );
}
