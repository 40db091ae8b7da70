import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Textarea } from '../ui/textarea.tsx';

interface TextFieldProps {
  label: string;
  hint?: string;
  placeholder?: string;
  value: string;
  maxLength: number;
  /** 1 = a single line. */
  rows?: number;
  disabled: boolean;
  error: string | undefined;
  onChange: (value: string) => void;
}

export function TextField(props: TextFieldProps) {
  const { label, hint, error, rows = 1, onChange, ...shared } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) =>
        rows === 1 ? (
          <Input {...control} {...shared} onChange={({ target }) => onChange(target.value)} />
        ) : (
          <Textarea
            {...control}
            {...shared}
            rows={rows}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}
