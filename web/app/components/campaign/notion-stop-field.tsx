import { useState } from 'react';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';

interface NotionStopFieldProps {
  words: readonly string[];
  error: string | undefined;
  onChange: (words: string[]) => void;
}

/** The one case in which an edit made in Notion counts here. */
export function NotionStopField({ words, error, onChange }: NotionStopFieldProps) {
  const [text, setText] = useState(words.join(', '));
  return (
    <Field
      label="Stop when Notion says"
      hint="Statuses, with commas between. Chosen in Notion by a person, one of them stops the contact; any other edit there is only told."
      error={error}
    >
      {(control) => (
        <Input
          {...control}
          value={text}
          placeholder="Not interested, Hired"
          onChange={({ target }) => {
            setText(target.value);
            onChange(splitWords(target.value));
          }}
        />
      )}
    </Field>
  );
}

const splitWords = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
