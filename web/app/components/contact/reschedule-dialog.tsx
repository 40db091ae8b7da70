import { useState } from 'react';
import { useClock } from '../time/clock.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';

interface RescheduleDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** ISO 8601; null = no time is known. */
  dueAt: string | null;
  onChoose: (at: string) => void;
}

/** Another time for the next step; caps and sending hours still hold. */
export function RescheduleDialog({ isOpen, onOpenChange, dueAt, onChoose }: RescheduleDialogProps) {
  const { nowMs, timeZone } = useClock();
  const [time, setTime] = useState('');
  const shown = time || localTime(dueAt === null ? nowMs : Date.parse(dueAt));
  const atMs = new Date(shown).getTime();
  const isPast = atMs <= nowMs;
  return (
    <Dialog
      title="Another time for the next step"
      description="It goes out in the first free slot from then on, inside limits and sending hours."
      open={isOpen}
      onOpenChange={onOpenChange}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isPast || Number.isNaN(atMs)) return;
          onChoose(new Date(atMs).toISOString());
          onOpenChange(false);
        }}
      >
        <Field
          label="Not before"
          hint={`In your time zone, ${timeZone}.`}
          error={isPast ? 'That time has passed. To send at once, press Send now.' : undefined}
        >
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              className="numbers"
              value={shown}
              onChange={({ target }) => setTime(target.value)}
            />
          )}
        </Field>
        <div className="flex justify-end">
          <Button type="submit" look="primary" disabled={isPast || Number.isNaN(atMs)}>
            Reschedule
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** As the browser's own field writes it: local time to the minute. */
function localTime(atMs: number): string {
  const shifted = atMs - new Date(atMs).getTimezoneOffset() * 60_000;
  return new Date(shifted).toISOString().slice(0, 16);
}
