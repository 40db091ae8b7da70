import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Textarea } from '../ui/textarea.tsx';

interface PasteTableProps {
  onPaste: (file: File) => void;
}

/** Takes cells copied from a spreadsheet, names first, and makes a file of them. */
export function PasteTable({ onPaste }: PasteTableProps) {
  const [text, setText] = useState('');
  return (
    <details className="rounded-lg border bg-surface px-4 py-2.5">
      <summary className="touch cursor-pointer text-sm font-medium">Paste a table instead</summary>
      <div className="mt-2 grid gap-2">
        <Field label="Cells with the names of the columns in the first line">
          {(control) => (
            <Textarea
              {...control}
              rows={6}
              className="font-mono text-xs"
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <div>
          <Button
            size="sm"
            disabled={text.trim() === ''}
            onClick={() => onPaste(new File([text], 'pasted.csv', { type: 'text/csv' }))}
          >
            Take these cells
          </Button>
        </div>
      </div>
    </details>
  );
}
