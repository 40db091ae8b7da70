import type { Batch } from '#domain/sending/batch.ts';
import { Input } from '../ui/input.tsx';
import { Optional } from './optional.tsx';

const usual: Batch = { size: 10, pauseMinutes: 60 };

interface BatchEditorProps {
  batch: Batch | null;
  error: string | undefined;
  onChange: (batch: Batch | null) => void;
}

/** A longer pause after every few mails. */
export function BatchEditor({ batch, error, onChange }: BatchEditorProps) {
  return (
    <Optional
      label="Rest after a batch"
      hint="A longer pause after every few mails, on top of the gap."
      error={error}
      isOn={batch !== null}
      onToggle={(isOn) => onChange(isOn ? usual : null)}
    >
      {batch && (
        <>
          After
          <Input
            type="number"
            min={1}
            aria-label="Emails in a batch"
            className="numbers w-20"
            value={batch.size}
            onChange={({ target }) => onChange({ ...batch, size: target.valueAsNumber })}
          />
          mails, rest
          <Input
            type="number"
            min={1}
            aria-label="Minutes of rest"
            className="numbers w-20"
            value={batch.pauseMinutes}
            onChange={({ target }) => onChange({ ...batch, pauseMinutes: target.valueAsNumber })}
          />
          minutes
        </>
      )}
    </Optional>
  );
}
