import { Braces } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { placeFault } from './place-fault.ts';
import { TagMenu } from './tag-menu.tsx';
import { signatureTag, type Variable } from './variables.ts';

interface SubjectFieldProps {
  value: string;
  variables: readonly Variable[];
  error: string | undefined;
  hint?: string | undefined;
  placeholder?: string;
  disabled?: boolean;
  onChange: (subject: string) => void;
}

/** The subject of an email: one line, with variables. */
export function SubjectField(props: SubjectFieldProps) {
  const { value, variables, error, hint, placeholder, disabled = false, onChange } = props;
  const field = useRef<HTMLInputElement>(null);

  function insert(tag: string) {
    const at = field.current?.selectionStart ?? value.length;
    const until = field.current?.selectionEnd ?? at;
    onChange(value.slice(0, at) + tag + value.slice(until));
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at + tag.length, at + tag.length);
    });
  }

  return (
    <Field label="Subject" error={error && placeFault(value, error)} hint={hint}>
      {(control) => (
        <div className="flex gap-1">
          <Input
            {...control}
            ref={field}
            value={value}
            disabled={disabled}
            placeholder={placeholder}
            onChange={({ target }) => onChange(target.value)}
          />
          {!disabled && (
            <TagMenu
              groups={[{ label: 'Filled in for each contact', items: variables.filter(isOneLine) }]}
              align="end"
              trigger={
                <Button
                  look="ghost"
                  size="icon"
                  aria-label="Insert variable"
                  title="Insert variable"
                >
                  <Braces aria-hidden />
                </Button>
              }
              onChoose={insert}
            />
          )}
        </div>
      )}
    </Field>
  );
}

const isOneLine = ({ tag }: Variable) => tag !== signatureTag;
