import type { PriorityMode } from '#domain/sending/priority-mode.ts';

const modes: readonly { mode: PriorityMode; label: string; hint: string }[] = [
  {
    mode: 'follow_ups_first',
    label: 'Follow-ups first',
    hint: 'Finish conversations before starting new ones.',
  },
  {
    mode: 'fresh_first',
    label: 'First emails first',
    hint: 'Reach new people before following up.',
  },
  {
    mode: 'balanced',
    label: 'Balanced',
    hint: 'Split the day; an unused share flows to the other.',
  },
];

interface PriorityEditorProps {
  mode: PriorityMode;
  /** Percent of first emails. */
  share: number;
  onChange: (change: { priorityMode?: PriorityMode; share?: number }) => void;
}

/** Which kind of mail gets a free slot. */
export function PriorityEditor({ mode, share, onChange }: PriorityEditorProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">What goes first</legend>
      {modes.map((choice) => (
        <label
          key={choice.mode}
          className="flex cursor-pointer gap-2.5 rounded-lg border px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type="radio"
            name="priorityMode"
            value={choice.mode}
            checked={mode === choice.mode}
            onChange={() => onChange({ priorityMode: choice.mode })}
            className="mt-0.5 size-4 accent-(--accent)"
          />
          <span className="text-sm">
            <span className="block font-medium">{choice.label}</span>
            <span className="block text-ink-soft">{choice.hint}</span>
          </span>
        </label>
      ))}
      {mode === 'balanced' && (
        <label className="mt-1 grid gap-1 text-sm">
          <span className="numbers flex justify-between">
            <span>First emails {share} %</span>
            <span className="text-ink-soft">Follow-ups {100 - share} %</span>
          </span>
          <input
            type="range"
            min={0}
            max={100}
            step={5}
            value={share}
            aria-label="Share of first emails in percent"
            onChange={(event) => onChange({ share: Number(event.target.value) })}
            className="touch w-full accent-(--accent)"
          />
        </label>
      )}
    </fieldset>
  );
}
