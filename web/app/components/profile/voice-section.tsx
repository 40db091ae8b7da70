import { Panel } from '../ui/panel.tsx';
import type { SectionProps } from './section-props.ts';
import { TextField } from './text-field.tsx';
import { WordList } from './word-list.tsx';

/** How it sounds. */
export function VoiceSection({ draft, errors, disabled, onChange }: SectionProps) {
  return (
    <Panel title="Voice" hint="How you sound when you write yourself.">
      <div className="grid gap-4">
        <TextField
          label="Tone"
          rows={2}
          placeholder="Short sentences, friendly, no exclamation marks"
          value={draft.tone}
          maxLength={1_000}
          disabled={disabled}
          error={errors['tone']}
          onChange={(tone) => onChange({ tone })}
        />
        <WordList
          label="Phrases to use"
          placeholder="happy to show you"
          words={draft.say}
          disabled={disabled}
          error={errors['say']}
          onChange={(say) => onChange({ say })}
        />
        <WordList
          label="Phrases to avoid"
          hint="An email that holds one of them is written again."
          placeholder="reach out"
          words={draft.avoid}
          disabled={disabled}
          error={errors['avoid']}
          onChange={(avoid) => onChange({ avoid })}
        />
      </div>
    </Panel>
  );
}
