import type { ReactNodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { variableLabel } from '../variables.ts';
import { chipOf } from './chip-of.ts';
import { NodePopover } from './node-popover.tsx';

/** A variable in the text; pressed, it asks what to say for those who have no value. */
export function VariableChip(props: ReactNodeViewProps) {
  const { node, editor, selected, updateAttributes } = props;
  const { name, fallback } = chipOf(node);
  const [isOpen, setIsOpen] = useState(false);
  const label = variableLabel(name);
  return (
    <NodePopover
      title={label}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      view={props}
      trigger={
        <button
          type="button"
          tabIndex={-1}
          disabled={!editor.isEditable}
          className={`rounded-sm bg-accent-soft px-1 text-accent ${selected ? 'outline-2 outline-accent' : ''}`}
        >
          {label}
          {fallback !== null && <span className="text-ink-soft">{` or “${fallback}”`}</span>}
        </button>
      }
    >
      {name !== 'signature' && (
        <Field
          label="Without a value, write"
          hint="Empty: the email of a contact without one waits for you."
        >
          {(control) => (
            <Input
              {...control}
              autoFocus
              defaultValue={fallback ?? ''}
              onChange={({ target }) => updateAttributes({ fallback: target.value.trim() || null })}
              onKeyDown={(event) => {
                if (event.key === 'Enter') setIsOpen(false);
              }}
            />
          )}
        </Field>
      )}
    </NodePopover>
  );
}
